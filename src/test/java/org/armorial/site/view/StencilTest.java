package org.armorial.site.view;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StencilTest {
  private final Stencil stencil = new Stencil();

  private static String html(Content content) {
    StringOutput output = new StringOutput();
    content.writeTo(new OwaspHtmlTemplateOutput(output));
    return output.toString();
  }

  @Test
  void wordsStandInThePlaceOfMarks() {
    String one = Stencil.mark(0);
    String two = Stencil.mark(1);
    Content content = output -> output.writeContent("é" + two + one + " à " + two);
    assertThat(html(stencil.with(List.of("a", "ç")).part("x", content))).isEqualTo("éça à ç");
    assertThat(html(stencil.with(List.of("", one)).part("x", content)))
        .isEqualTo("é" + one + " à " + one);
  }

  @Test
  void whatOnlyLooksLikeAMarkIsText() {
    String begun = Stencil.mark(0).substring(0, 30);
    for (String text : List.of(begun, begun + "1", begun + "xy", begun + "05", begun + "99")) {
      Content content = output -> output.writeContent(text);
      assertThat(html(stencil.with(List.of("a")).part(text, content))).isEqualTo(text);
    }
  }

  @Test
  void aPartIsRenderedOnceUnderItsName() {
    Parts parts = stencil.with(List.of("a", "b"));
    assertThat(html(parts.part("x", output -> output.writeContent("first")))).isEqualTo("first");
    assertThat(html(parts.part("x", output -> output.writeContent("second")))).isEqualTo("first");
    assertThat(html(parts.part("y", output -> output.writeContent("third")))).isEqualTo("third");
    assertThat(html(Parts.FRESH.part("x", output -> output.writeContent("4")))).isEqualTo("4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zoé d’Orme", "12", "1er mars 2026", "", "a-b.c/d"})
  void aWordThatItTakesIsTheSameEscaped(String word) {
    assertThat(Stencil.takes(word)).isTrue();
    assertThat(escaped(word)).isEqualTo(word + "|" + word);
  }

  @Test
  void aCharacterThatAnEscapeChangesIsNotTaken() {
    for (char c = 0; c < 0x300; c++) {
      String word = "a" + c;
      boolean same = escaped(word).equals(word + "|" + word);
      assertThat(!Stencil.takes(word) || same).as("character %d", (int) c).isTrue();
    }
  }

  /** As a template writes it between tags and in an attribute. */
  private static String escaped(String word) {
    return html(
        new HtmlContent() {
          @Override
          public void writeTo(HtmlTemplateOutput output) {
            output.setContext("p", null);
            output.writeUserContent(word);
            output.writeContent("|");
            output.setContext("p", "title");
            output.writeUserContent(word);
          }
        });
  }
}
