package org.armorial.repository;

import java.util.List;
import java.util.Optional;
import org.armorial.model.Alignment;
import org.armorial.model.Credit;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.LocalizedText;
import org.armorial.model.OriginalCreator;
import org.armorial.model.Requirement;
import org.armorial.model.ResultDescription;
import org.armorial.model.RubricLevel;
import org.armorial.model.Slug;
import org.armorial.repository.field.BadgeFile;
import org.armorial.repository.field.Field;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;

/** The file {@code badge.yaml} as text, its fields in the order of a design workshop. */
final class DefinitionText {
  private final Values badge;
  private final Language language;
  private final YamlText yaml = new YamlText();

  /**
   * Of what was read.
   *
   * @param language of texts that stand without their language
   */
  DefinitionText(Values badge, Language language) {
    this.badge = badge;
    this.language = language;
  }

  /**
   * The file.
   *
   * @param issuer the language of the register: a definition in another names its own
   * @param imageAlt what the image shows, unless the definition says so itself
   */
  String file(Language issuer, LocalizedText imageAlt) {
    text(BadgeFile.NAME);
    text(BadgeFile.DESCRIPTION);
    yaml.put("kind", badge.get(BadgeFile.KIND).word());
    if (!language.equals(issuer)) {
      yaml.put("language", language.tag());
    }
    badge.find(BadgeFile.HUMAN_CODE).ifPresent(code -> yaml.quoted("humanCode", code));
    yaml.put("achievementType", badge.find(BadgeFile.ACHIEVEMENT_TYPE));
    text(BadgeFile.NEED);
    text(BadgeFile.AUDIENCE);
    badge.find(BadgeFile.REQUIRES).ifPresent(tree -> yaml.put("requires", requirement(tree)));
    text(BadgeFile.NARRATIVE);
    yaml.items("evidence", badge.list(BadgeFile.EVIDENCE).stream().map(this::evidence).toList());
    text(BadgeFile.EXAMINATION);
    yaml.put("validity", badge.find(BadgeFile.VALIDITY).map(Object::toString));
    yaml.items("results", badge.list(BadgeFile.RESULTS).stream().map(this::result).toList());
    yaml.items("designers", badge.list(BadgeFile.DESIGNERS).stream().map(this::credit).toList());
    yaml.items(
        "alignments", badge.list(BadgeFile.ALIGNMENTS).stream().map(this::alignment).toList());
    texts(BadgeFile.TAGS);
    texts(BadgeFile.EFFECTS);
    texts(BadgeFile.INDICATORS);
    yaml.put("imageAlt", badge.find(BadgeFile.IMAGE_ALT).orElse(imageAlt), language);
    yaml.put("imageAuthor", badge.find(BadgeFile.IMAGE_AUTHOR));
    yaml.put("licence", badge.find(BadgeFile.LICENCE));
    badge
        .find(BadgeFile.CREDITS_AVAILABLE)
        .ifPresent(credits -> yaml.put("creditsAvailable", credits));
    yaml.put("fieldOfStudy", badge.find(BadgeFile.FIELD_OF_STUDY));
    yaml.put("specialization", badge.find(BadgeFile.SPECIALIZATION));
    badge
        .find(BadgeFile.ORIGINAL_CREATOR)
        .ifPresent(creator -> yaml.put("originalCreator", creator(creator)));
    return yaml.file(BadgeFile.TYPE);
  }

  private void text(Field<LocalizedText> field) {
    badge.find(field).ifPresent(text -> yaml.put(field.name(), text, language));
  }

  private void texts(Field<List<LocalizedText>> field) {
    yaml.texts(field.name(), badge.list(field), language);
  }

  private YamlText put(YamlText into, String name, Optional<LocalizedText> text) {
    text.ifPresent(value -> into.put(name, value, language));
    return into;
  }

  private YamlText evidence(EvidenceRequest ask) {
    YamlText item =
        new YamlText().put("name", ask.name(), language).put("prompt", ask.prompt(), language);
    item.put("genre", ask.genre());
    return ask.required() ? item.put("required", true) : item;
  }

  private YamlText credit(Credit credit) {
    YamlText item = put(new YamlText().put("name", credit.name()), "role", credit.role());
    return item.put("url", credit.url());
  }

  private YamlText alignment(Alignment alignment) {
    YamlText item =
        new YamlText().put("name", alignment.name(), language).put("url", alignment.url());
    item.put("framework", alignment.framework());
    alignment.code().ifPresent(code -> item.quoted("code", code));
    return put(item, "description", alignment.description()).put("type", alignment.type());
  }

  private YamlText result(ResultDescription result) {
    YamlText item =
        new YamlText()
            .put("id", result.id().value())
            .put("name", result.name(), language)
            .put("type", result.type().word())
            .quoted("allowedValues", result.allowedValues());
    result.minimum().ifPresent(value -> item.quoted("minimum", value));
    result.maximum().ifPresent(value -> item.quoted("maximum", value));
    result.required().ifPresent(value -> item.quoted("required", value));
    return item.put("requiredLevel", result.requiredLevel().map(Slug::value))
        .items("levels", result.levels().stream().map(this::level).toList());
  }

  private YamlText level(RubricLevel level) {
    YamlText item =
        new YamlText().put("id", level.id().value()).put("name", level.name(), language);
    put(item, "description", level.description());
    level.level().ifPresent(rank -> item.quoted("level", rank));
    level.points().ifPresent(points -> item.quoted("points", points));
    return item;
  }

  private static YamlText requirement(Requirement node) {
    if (node instanceof Requirement.Badge badge) {
      return new YamlText().put("badge", badge.reference());
    }
    Requirement.Group group = (Requirement.Group) node;
    List<YamlText> parts = group.of().stream().map(DefinitionText::requirement).toList();
    YamlText item = new YamlText();
    if (group.needsAll()) {
      item.items("all", parts);
    } else if (group.minimum() == 1) {
      item.items("any", parts);
    } else {
      item.put("atLeast", group.minimum()).items("of", parts);
    }
    return group.distinctIssuers() ? item.put("distinctIssuers", true) : item;
  }

  private static YamlText creator(OriginalCreator creator) {
    return new YamlText()
        .put("name", creator.name())
        .put("url", creator.url())
        .put("email", creator.email())
        .put("badge", creator.badge());
  }
}
