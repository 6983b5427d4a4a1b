package org.armorial.openbadges;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Classification;
import org.armorial.model.OriginalCreator;
import org.armorial.model.ResultDescription;
import org.armorial.model.RubricLevel;
import org.armorial.text.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * Badges as Open Badges 3.0 says them (Achievement).
 *
 * <p>In a credential, an achievement names neither its translations nor endorsements: both may come
 * after the award, a translation because {@code issuer.yaml} decides which languages are published.
 * At its own address it names both. Left out there: {@code endorsement} of its creator, which has a
 * Profile of its own; {@code endorsementJwt}, whose term two published copies of the context
 * disagree on; and endorsements in translations, since they claim the address that awards name.
 */
record Achievements(Catalogue catalogue, Addresses addresses, Profiles profiles) {
  /** As it stands in each credential of a day. */
  ObjectNode embedded(BadgeDefinition definition, Instant asOf) {
    Language language = Catalogue.language(definition);
    List<ObjectNode> related = related(definition, language, Stream.of());
    return document(new Members(), definition, language, profiles.issuerInShort(asOf), related)
        .build();
  }

  /**
   * As it stands at its own address, in one of its languages.
   *
   * @param endorsements signed EndorsementCredentials of it
   */
  ObjectNode alone(BadgeDefinition definition, Language language, List<ObjectNode> endorsements) {
    return document(
            new Members().putTexts("@context", Vocabulary.CONTEXT),
            definition,
            language,
            profiles.issuerInFull(),
            related(definition, language, translations(definition, language)))
        .putSet("endorsement", endorsements)
        .build();
  }

  private Members document(
      Members members,
      BadgeDefinition definition,
      Language language,
      ObjectNode issuer,
      List<ObjectNode> related) {
    Classification classification = definition.classification();
    return members
        .put("id", addresses.achievement(definition, language))
        .types("Achievement")
        .put("name", definition.name().in(language))
        .put("description", definition.description().in(language))
        .put("criteria", criteria(definition, language))
        .put("image", image(definition, language))
        .put(
            "achievementType",
            classification
                .achievementType()
                .orElseGet(() -> KindTerms.achievementType(definition.kind())))
        .putSet(
            "alignment",
            classification.alignments().stream().map(a -> alignment(a, language)).toList())
        .put("creator", definition.originalCreator().map(Profiles::creator).orElse(issuer))
        .putNumber("creditsAvailable", classification.creditsAvailable())
        .put("fieldOfStudy", classification.fieldOfStudy())
        .put("humanCode", classification.humanCode())
        .put("inLanguage", language.tag())
        .putSet("related", related)
        .putSet("resultDescription", results(definition, language))
        .put("specialization", classification.specialization())
        .putTexts("tag", Catalogue.tags(definition, language))
        .put("version", definition.id().version().value());
  }

  private ObjectNode criteria(BadgeDefinition definition, Language language) {
    return new Members()
        .put("id", addresses.page(definition, language))
        .put("narrative", definition.conditions().criteria().in(language))
        .build();
  }

  private ObjectNode image(BadgeDefinition definition, Language language) {
    return new Members()
        .put("id", addresses.image(definition))
        .put("type", "Image")
        .putText("caption", definition.images().alternative(), language)
        .build();
  }

  private static ObjectNode alignment(Alignment alignment, Language language) {
    return new Members()
        .types("Alignment")
        .put("targetCode", alignment.code())
        .putText("targetDescription", alignment.description(), language)
        .put("targetName", alignment.name().in(language))
        .put("targetFramework", alignment.framework())
        .put("targetType", alignment.type())
        .put("targetUrl", alignment.url())
        .build();
  }

  private Stream<ObjectNode> translations(BadgeDefinition definition, Language language) {
    return catalogue.languages(definition).stream()
        .filter(other -> !other.equals(language))
        .map(
            other ->
                new Members()
                    .put("id", addresses.achievement(definition, other))
                    .types("Related")
                    .put("inLanguage", other.tag())
                    .put("version", definition.id().version().value())
                    .build());
  }

  /** The same badge in 2.0, other languages, its earlier versions, and where it was copied from. */
  private List<ObjectNode> related(
      BadgeDefinition definition, Language language, Stream<ObjectNode> translations) {
    ObjectNode twin =
        new Members()
            .put("id", addresses.badgeClass(definition, language))
            .types("Related", Vocabulary.BADGE_CLASS)
            .put("version", Vocabulary.VERSION_2)
            .build();
    Stream<ObjectNode> earlier =
        catalogue.previousVersions(definition.id()).stream()
            .map(
                badge ->
                    new Members()
                        .put("id", inOrOwn(badge, language))
                        .types("Related")
                        .put("version", badge.id().version().value())
                        .build());
    Stream<ObjectNode> origin =
        definition.originalCreator().flatMap(OriginalCreator::badge).stream()
            .map(badge -> new Members().put("id", badge).types("Related").build());
    return Stream.of(Stream.of(twin), translations, earlier, origin).flatMap(all -> all).toList();
  }

  private String inOrOwn(BadgeDefinition badge, Language language) {
    return addresses.achievement(badge, catalogue.language(badge, language));
  }

  private List<ObjectNode> results(BadgeDefinition definition, Language language) {
    ResultIds ids = new ResultIds(addresses.achievement(definition, language));
    return definition.conditions().results().stream()
        .map(result -> result(result, ids, language))
        .toList();
  }

  private static ObjectNode result(ResultDescription result, ResultIds ids, Language language) {
    return new Members()
        .put("id", ids.description(result.id()))
        .types("ResultDescription")
        .putTexts("allowedValue", result.allowedValues())
        .put("name", result.name().in(language))
        .put("requiredLevel", result.requiredLevel().map(level -> ids.level(result.id(), level)))
        .put("requiredValue", result.required())
        .put("resultType", result.type().word())
        .putSet(
            "rubricCriterionLevel",
            result.levels().stream()
                .map(level -> level(level, ids.level(result.id(), level.id()), language))
                .toList())
        .put("valueMax", result.maximum())
        .put("valueMin", result.minimum())
        .build();
  }

  private static ObjectNode level(RubricLevel level, String id, Language language) {
    return new Members()
        .put("id", id)
        .types("RubricCriterionLevel")
        .put("name", level.name().in(language))
        .putText("description", level.description(), language)
        .put("level", level.level())
        .put("points", level.points())
        .build();
  }
}
