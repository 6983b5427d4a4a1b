package org.armorial.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.YamlReader;
import org.armorial.fault.Findings;
import org.armorial.model.DefinitionState;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.Review;
import org.armorial.repository.field.BadgeFile;
import org.armorial.repository.field.FaultSheet;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.FileType;
import org.armorial.repository.field.LifecycleFile;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A definition that is written says all that it said before. */
class DefinitionTextTest {
  private static final LocalizedText ALT = LocalizedText.of(Language.FRENCH, "Un écu");

  private static final String EVERYTHING =
      """
      name: {fr: "12", en: "true"}
      description: "- a: b #c"
      kind: meta
      humanCode: "007"
      achievementType: ext:Mien
      need: |-
        deux

        lignes
      audience: "null"
      narrative: "« ici » : oui"
      evidence:
        - name: a
          prompt: {en: b, fr: "c: d"}
          genre: g
          required: true
        - {name: a, prompt: b}
      examination: x
      validity: P1Y6M
      results:
        - id: note
          name: Note
          type: LetterGrade
          allowedValues: ["A", "1", "no"]
          minimum: "1"
          maximum: "2"
          required: "A"
        - id: niveau
          name: Niveau
          type: RubricCriterionLevel
          requiredLevel: un
          levels:
            - {id: un, name: {fr: Un}, description: d, level: "1", points: "2.5"}
      designers:
        - {name: "2026-01-01", role: r, url: "https://example.org/"}
      alignments:
        - {name: n, url: "https://example.org/a", framework: ROME, code: "12", description: d, type: CTDL}
      tags: ["yes", {fr: oui, en: "yes"}, "~"]
      effects: ["- a"]
      indicators: [" # b"]
      imageAlt: alt
      imageAuthor: "0x1F"
      licence: https://example.org/l
      creditsAvailable: 2.50
      fieldOfStudy: f
      specialization: s
      originalCreator: {name: n, url: "https://example.org/", email: a@example.org, badge: "https://example.org/b"}
      requires:
        atLeast: 2
        distinctIssuers: true
        of:
          - badge: ecoute
          - any: [{badge: a/1}, {badge: b}]
          - all: [{badge: "https://example.org/b"}, {badge: c}]
      """;

  static Stream<String> definitions() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("badges/definitions"))) {
      List<Path> found = files.filter(file -> file.endsWith("badge.yaml")).sorted().toList();
      assertThat(found).isNotEmpty();
      return Stream.concat(Stream.of(EVERYTHING), found.stream().map(DefinitionTextTest::text));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Values read(FileType type, String text, Language language) {
    FaultSheet sheet = new FaultSheet("x.yaml", text.getBytes(UTF_8), language);
    Findings findings = new Findings();
    Optional<Values> values =
        YamlReader.read("x.yaml", text.getBytes(UTF_8), findings)
            .flatMap(root -> type.read(root, sheet));
    assertThat(findings.sorted()).as(text).isEmpty();
    assertThat(sheet.diagnostics()).as(text).isEmpty();
    return values.orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyFieldIsReadAgain(String definition) {
    Values before = read(BadgeFile.TYPE, definition, Language.FRENCH);
    String written = RegisterWriter.badge(before, Language.FRENCH, Language.FRENCH, ALT);
    Values after = read(BadgeFile.TYPE, written, Language.FRENCH);
    for (Field<?> field : BadgeFile.TYPE.fields().fields()) {
      assertThat(after.find(field)).as(field.name()).isEqualTo(before.find(field));
    }
    assertThat(written).startsWith(BadgeFile.TYPE.firstLine() + "\nname:");
  }

  @Test
  void theSampleHasEveryFieldButTheLanguage() {
    Values values = read(BadgeFile.TYPE, EVERYTHING, Language.FRENCH);
    assertThat(BadgeFile.TYPE.fields().fields())
        .filteredOn(field -> !values.has(field))
        .containsExactly(BadgeFile.LANGUAGE);
  }

  @Test
  void aDefinitionInAnotherLanguageNamesIt() {
    Values before = read(BadgeFile.TYPE, "name: a\ndescription: b\nkind: role\n", Language.ENGLISH);
    String written = RegisterWriter.badge(before, Language.ENGLISH, Language.FRENCH, ALT);
    assertThat(written).contains("language: en\n", "imageAlt:\n  fr: Un écu\n");
    Values after = read(BadgeFile.TYPE, written, Language.ENGLISH);
    assertThat(after.get(BadgeFile.NAME)).isEqualTo(before.get(BadgeFile.NAME));
  }

  @Test
  void aLifeIsReadAgain() {
    Lifecycle life =
        new Lifecycle(
            DefinitionState.CONSULTATION,
            Optional.of(LocalDate.parse("2026-01-02")),
            List.of(
                new Review(
                    LocalDate.parse("2026-01-01"),
                    "a: b",
                    Optional.of(LocalizedText.of(Language.FRENCH, "c # d"))),
                new Review(LocalDate.parse("2026-01-02"), "12", Optional.empty())),
            Optional.of(LocalDate.parse("2027-01-02")),
            Optional.of("https://example.org/avis"));
    Values after =
        read(LifecycleFile.TYPE, RegisterWriter.text(life, Language.FRENCH), Language.FRENCH);
    assertThat(after.get(LifecycleFile.STATE)).isEqualTo(life.state());
    assertThat(after.find(LifecycleFile.SINCE)).isEqualTo(life.since());
    assertThat(after.list(LifecycleFile.REVIEWS)).isEqualTo(life.reviews());
    assertThat(after.find(LifecycleFile.NEXT_REVIEW)).isEqualTo(life.nextReview());
    assertThat(after.find(LifecycleFile.COMMENTS)).isEqualTo(life.comments());
  }
}
