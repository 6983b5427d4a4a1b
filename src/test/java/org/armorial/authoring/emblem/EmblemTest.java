package org.armorial.authoring.emblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.armorial.codec.SafeSvg;
import org.armorial.codec.SvgImage;
import org.armorial.fault.Findings;
import org.armorial.model.BadgeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EmblemTest {
  private static final String[] COLOURS = {"#1f4f86", "#f6c945", "#808080", "#ffffff", "#000"};

  @ParameterizedTest
  @EnumSource(BadgeKind.class)
  void everyKindIsSafeSquareAndDrawnWithoutFonts(BadgeKind kind) {
    for (String colour : COLOURS) {
      String svg = new Emblem(kind, Colour.of(colour).orElseThrow(), "ÉC 24", "a < b & c").svg();
      Findings findings = new Findings();
      Optional<SvgImage> image =
          SafeSvg.read("image.svg", svg.getBytes(StandardCharsets.UTF_8), findings);
      assertThat(findings.sorted()).isEmpty();
      assertThat(image).isPresent();
      assertThat(image.orElseThrow().isDrawable(findings)).isTrue();
      assertThat(image.orElseThrow().width()).isEqualTo(512);
      assertThat(image.orElseThrow().height()).isEqualTo(512);
      assertThat(svg).contains("<title>a &lt; b &amp; c</title>", "role=\"img\"");
      assertThat(svg)
          .isEqualTo(new Emblem(kind, Colour.of(colour).orElseThrow(), "ÉC 24", "a < b & c").svg());
    }
  }

  @Test
  void everyKindHasAShapeOfItsOwn() {
    assertThat(BadgeKind.values())
        .extracting(kind -> Shape.of(kind).outline())
        .doesNotHaveDuplicates();
  }

  /** WCAG 2.2, success criterion 1.4.3; the whole cube of colours in steps. */
  @Test
  void lettersCanBeReadOnEveryColourAndOnItsShade() {
    for (int red = 0; red < 256; red += 15) {
      for (int green = 0; green < 256; green += 15) {
        for (int blue = 0; blue < 256; blue += 15) {
          Colour field = new Colour((red << 16) | (green << 8) | blue);
          assertThat(field.contrast(field.letters())).as(field.hex()).isGreaterThan(4.5);
        }
      }
    }
  }

  // Pairs that WCAG's own tools give.
  @ParameterizedTest
  @CsvSource({
    "#000000,#ffffff,21.0",
    "#777777,#ffffff,4.48",
    "#767676,#ffffff,4.54",
    "#1f4f86,#1f4f86,1.0"
  })
  void contrastIsThatOfTheStandard(String a, String b, double expected) {
    double contrast = Colour.of(a).orElseThrow().contrast(Colour.of(b).orElseThrow());
    assertThat(contrast).isBetween(expected - 0.006, expected + 0.006);
  }

  @Test
  void lettersStayInTheirRoom() {
    Letters letters = new Letters();
    assertThat(letters.line("I").width()).isEqualTo(Letters.PEN);
    assertThat(letters.line("WW").width()).isGreaterThan(letters.line("II").width());
    assertThat(letters.line("É").width()).isEqualTo(letters.line("E").width());
    assertThat(letters.line("Œ").strokes()).hasSize(2);
  }

  @Test
  void whatNoPenDrawsIsToldAndRefused() {
    assertThat(Emblem.undrawable("A漢B")).contains("漢");
    assertThat(Emblem.undrawable("Ça, non")).contains(",");
    assertThat(Emblem.undrawable("Ça & là")).isEmpty();
    Colour blue = Emblem.colour(BadgeKind.COMPETENCE);
    assertThatThrownBy(() -> new Emblem(BadgeKind.COMPETENCE, blue, "漢", "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Emblem(BadgeKind.COMPETENCE, blue, "", "x").svg()).contains("</svg>");
  }

  @ParameterizedTest
  @CsvSource({"#1F4F86,#1f4f86", "#15a,#1155aa", "Bleu,#1f4f86", "green,#22623f", "or,#8f6508"})
  void coloursHaveNamesInBothLanguages(String typed, String hex) {
    assertThat(Colour.of(typed)).map(Colour::hex).contains(hex);
  }

  @ParameterizedTest
  @CsvSource({"#12345", "blau", "#gggggg", "url(x)"})
  void whatIsNoColourIsNone(String typed) {
    assertThat(Colour.of(typed)).isEmpty();
  }
}
