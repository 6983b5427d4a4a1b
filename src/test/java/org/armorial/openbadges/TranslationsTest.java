package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.EndorsementTarget;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A badge whose name, description and criteria exist in more languages has documents in each. */
class TranslationsTest {
  private static final List<Language> BOTH = List.of(Language.FRENCH, Language.ENGLISH);
  private static final String FOLDER = Example.BASE + "badges/mediation/2/";

  private final OpenBadges2 hosted = new OpenBadges2(Example.register(), Example.IDENTITY);
  private final OpenBadges3 signed = new OpenBadges3(Example.register(), Example.IDENTITY);

  @Test
  void onlyACompleteTranslationThatTheIssuerPublishesCounts() {
    BadgeDefinition whole = Example.SECOND;
    assertThat(whole.translations(BOTH)).containsExactly(Language.ENGLISH);
    assertThat(whole.translations(List.of(Language.FRENCH))).isEmpty();
    assertThat(Example.FIRST.translations(BOTH)).isEmpty();
    BadgeDefinition withoutCriteria =
        new BadgeDefinition(
            whole.id(),
            whole.name(),
            whole.description(),
            whole.kind(),
            Example.FIRST.conditions(),
            whole.classification(),
            whole.workshop(),
            whole.images(),
            whole.lifecycle(),
            whole.originalCreator(),
            whole.licence(),
            whole.digest());
    assertThat(withoutCriteria.translations(BOTH)).isEmpty();
  }

  @Test
  void translationsNameEachOtherIn2() {
    ObjectNode french = hosted.badgeClass(Example.SECOND);
    ObjectNode english = hosted.badgeClass(Example.SECOND, Language.ENGLISH);
    assertThat(english.get("id").stringValue()).isEqualTo(FOLDER + "en/badge.json");
    assertThat(english.get("@language").stringValue()).isEqualTo("en");
    assertThat(english.get("name").stringValue()).isEqualTo("Digital mediation");
    assertThat(related(french, "@language", "en").orElseThrow().get("id"))
        .isEqualTo(english.get("id"));
    assertThat(related(english, "@language", "fr").orElseThrow().get("id"))
        .isEqualTo(french.get("id"));
    assertThat(related(english, "@language", "fr").orElseThrow().get("version"))
        .isEqualTo(french.get("version"));
    assertThat(related(english, "version", Vocabulary.VERSION_3).orElseThrow().get("id"))
        .isEqualTo(signed.achievement(Example.SECOND, Language.ENGLISH).get("id"));
  }

  @Test
  void translationsNameEachOtherIn3() {
    ObjectNode french = signed.achievement(Example.SECOND, List.of());
    ObjectNode english = signed.achievement(Example.SECOND, Language.ENGLISH);
    assertThat(english.get("id").stringValue()).isEqualTo(FOLDER + "en/achievement.json");
    assertThat(english.get("inLanguage").stringValue()).isEqualTo("en");
    assertThat(english.get("criteria").get("id").stringValue())
        .isEqualTo(Example.BASE + "en/badges/mediation/2/");
    assertThat(related(french, "inLanguage", "en").orElseThrow().get("id"))
        .isEqualTo(english.get("id"));
    JsonNode back = related(english, "inLanguage", "fr").orElseThrow();
    assertThat(back.get("id")).isEqualTo(french.get("id"));
    assertThat(back.get("type").isArray()).isTrue();
    assertThat(related(english, "version", Vocabulary.VERSION_2).orElseThrow().get("id"))
        .isEqualTo(hosted.badgeClass(Example.SECOND, Language.ENGLISH).get("id"));
  }

  /** Which languages are published may change after an award; what was signed may not. */
  @Test
  void aCredentialNamesNoTranslation() {
    JsonNode achievement =
        signed.credential(Example.RICH).get("credentialSubject").get("achievement");
    assertThat(achievement.get("id").stringValue()).isEqualTo(FOLDER + "achievement.json");
    assertThat(achievement.get("inLanguage").stringValue()).isEqualTo("fr");
    assertThat(related(achievement, "inLanguage", "en")).isEmpty();
  }

  @Test
  void anEndorsementStaysWithTheAddressThatItClaims() {
    ObjectNode english = hosted.badgeClass(Example.SECOND, Language.ENGLISH);
    assertThat(hosted.badgeClass(Example.SECOND).has("endorsement")).isTrue();
    assertThat(english.has("endorsement")).isFalse();
    BadgeId claimed = Example.SECOND.id();
    JsonNode claim =
        hosted
            .endorsement(Example.endorsement("a1", new EndorsementTarget.OwnBadge(claimed)))
            .get("claim");
    assertThat(claim.get("id")).isEqualTo(hosted.badgeClass(Example.SECOND).get("id"));
  }

  private static Optional<JsonNode> related(JsonNode document, String member, String value) {
    return document
        .get("related")
        .valueStream()
        .filter(each -> each.has(member) && each.get(member).stringValue().equals(value))
        .findFirst();
  }
}
