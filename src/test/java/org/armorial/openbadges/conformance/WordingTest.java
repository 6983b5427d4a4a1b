package org.armorial.openbadges.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every finding has words that a person can read. */
class WordingTest {
  private static final Map<String, String> ARGUMENTS =
      Map.of(
          "member", "name",
          "members", "id, narrative",
          "expected", "DateTimeZ",
          "found", "number",
          "value", "hier",
          "position", "2");

  private final Wording wording = new Wording();

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeHasASentenceInBothLanguages(Code code) {
    Nonconformity finding = new Nonconformity("/evidence/1/name", code, ARGUMENTS);
    String french = wording.text(Language.FRENCH, finding);
    String english = wording.text(Language.ENGLISH, finding);
    assertThat(french).startsWith("evidence (n°\u00A02) › name\u00A0: ").doesNotContain("{");
    assertThat(english).startsWith("evidence (no.\u00A02) › name: ").doesNotContain("{");
    assertThat(french).isNotEqualTo(english);
  }

  @Test
  void everyStandardAndKindHasAName() {
    for (Language language : Messages.LANGUAGES) {
      for (Standard standard : Standard.values()) {
        assertThat(wording.standard(language, standard)).isNotBlank();
      }
      for (Kind kind : Kind.values()) {
        assertThat(wording.kind(language, kind)).isNotBlank();
      }
    }
  }

  /** Datatypes, patterns and lists of words have words of their own; classes keep their names. */
  @Test
  void everyTypeOfTheTablesHasWords() {
    Messages messages = Messages.beside(Wording.class);
    List<String> labels = new ArrayList<>();
    for (Standard standard : Standard.values()) {
      if (standard == Standard.UNKNOWN) {
        continue;
      }
      for (Shape shape : ShapeTable.load(standard.table()).shapes().values()) {
        for (Property property : shape.properties()) {
          for (Property.Alternative alternative : property.alternatives()) {
            if (!(alternative.type() instanceof ClassReference)) {
              labels.add(alternative.type().label());
            }
          }
        }
      }
    }
    assertThat(labels).hasSizeGreaterThan(200);
    assertThat(labels)
        .allSatisfy(label -> assertThat(messages.has(Language.FRENCH, "type." + label)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "'', le document",
    "/name, name",
    "/a~1b/c~0d, a/b › c~d",
    "/0, 0",
    "/evidence/0, evidence (n°\u00A01)"
  })
  void placesAreReadable(String pointer, String words) {
    assertThat(wording.place(Language.FRENCH, pointer)).isEqualTo(words);
  }

  /** Text of a stranger that breaks lines, turns directions or never ends. */
  @Test
  void hostileTextIsShownHarmless() {
    Findings findings = new Findings();
    findings.add("", Code.NOT_A_TERM, "value", "a\n\u202Eb\u0007" + "x".repeat(100_000));
    Nonconformity finding =
        findings.report(Standard.OPEN_BADGES_3_0, Kind.UNKNOWN).nonconformities().get(0);
    assertThat(finding.arguments().get("value"))
        .startsWith("a\uFFFD\uFFFDb\uFFFDxxx")
        .endsWith("…")
        .hasSize(81);
  }
}
