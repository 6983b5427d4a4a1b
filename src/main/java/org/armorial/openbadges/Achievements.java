package org.armorial.openbadges;

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

/** Badges as Open Badges 3.0 says them (Achievement). */
record Achievements(Catalogue catalogue, Addresses addresses, Profiles profiles) {
  /** As it stands in each credential. */
  ObjectNode embedded(BadgeDefinition definition) {
    return document(new Members(), definition, profiles.issuerInShort());
  }

  /** As it stands at its own address. */
  ObjectNode alone(BadgeDefinition definition) {
    return document(
        new Members().putTexts("@context", Vocabulary.CONTEXT),
        definition,
        profiles.issuerInFull());
  }

  private ObjectNode document(Members members, BadgeDefinition definition, ObjectNode issuer) {
    Language language = Catalogue.language(definition);
    Classification classification = definition.classification();
    return members
        .put("id", addresses.achievement(definition.id()))
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
        .putSet("related", related(definition))
        .putSet("resultDescription", results(definition, language))
        .put("specialization", classification.specialization())
        .putTexts("tag", Catalogue.tags(definition))
        .put("version", definition.id().version().value())
        .build();
  }

  private ObjectNode criteria(BadgeDefinition definition, Language language) {
    return new Members()
        .put("id", addresses.page(definition))
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

  /** The same badge in 2.0, in its earlier versions, and where it was copied from. */
  private List<ObjectNode> related(BadgeDefinition definition) {
    ObjectNode twin =
        new Members()
            .put("id", addresses.badgeClass(definition.id()))
            .types("Related", Vocabulary.BADGE_CLASS)
            .put("version", Vocabulary.VERSION_2)
            .build();
    Stream<ObjectNode> earlier =
        catalogue.previousVersions(definition.id()).stream()
            .map(
                badge ->
                    new Members()
                        .put("id", addresses.achievement(badge))
                        .types("Related")
                        .put("version", badge.version().value())
                        .build());
    Stream<ObjectNode> origin =
        definition.originalCreator().flatMap(OriginalCreator::badge).stream()
            .map(badge -> new Members().put("id", badge).types("Related").build());
    return Stream.of(Stream.of(twin), earlier, origin).flatMap(all -> all).toList();
  }

  private List<ObjectNode> results(BadgeDefinition definition, Language language) {
    ResultIds ids = new ResultIds(addresses.achievement(definition.id()));
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
