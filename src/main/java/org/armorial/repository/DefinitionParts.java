package org.armorial.repository;

import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Classification;
import org.armorial.model.Conditions;
import org.armorial.model.DefinitionImages;
import org.armorial.model.ImageFormat;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.Sha256;
import org.armorial.model.Workshop;
import org.armorial.repository.field.BadgeFile;
import org.armorial.repository.field.Values;
import org.armorial.text.Language;

/**
 * What a definition is made of.
 *
 * @param badge {@code badge.yaml}
 * @param language that it was written in
 */
record DefinitionParts(BadgeId id, Values badge, Language language, ImageFiles images) {
  BadgeDefinition definition(LocalizedText criteria, Lifecycle lifecycle, Sha256 digest) {
    return new BadgeDefinition(
        id,
        badge.get(BadgeFile.NAME),
        badge.get(BadgeFile.DESCRIPTION),
        badge.get(BadgeFile.KIND),
        conditions(criteria),
        classification(),
        workshop(),
        new DefinitionImages(
            images.image(ImageFormat.SVG),
            images.image(ImageFormat.PNG),
            badge.find(BadgeFile.IMAGE_ALT),
            badge.find(BadgeFile.IMAGE_AUTHOR)),
        lifecycle,
        badge.find(BadgeFile.ORIGINAL_CREATOR),
        badge.find(BadgeFile.LICENCE),
        digest);
  }

  private Conditions conditions(LocalizedText criteria) {
    return new Conditions(
        criteria,
        badge.find(BadgeFile.NARRATIVE),
        badge.list(BadgeFile.EVIDENCE),
        badge.find(BadgeFile.EXAMINATION),
        badge.find(BadgeFile.VALIDITY),
        badge.find(BadgeFile.REQUIRES),
        badge.list(BadgeFile.RESULTS));
  }

  private Classification classification() {
    return new Classification(
        language,
        badge.list(BadgeFile.ALIGNMENTS),
        badge.list(BadgeFile.TAGS),
        badge.find(BadgeFile.ACHIEVEMENT_TYPE),
        badge.find(BadgeFile.CREDITS_AVAILABLE),
        badge.find(BadgeFile.FIELD_OF_STUDY),
        badge.find(BadgeFile.SPECIALIZATION),
        badge.find(BadgeFile.HUMAN_CODE));
  }

  private Workshop workshop() {
    return new Workshop(
        badge.find(BadgeFile.NEED),
        badge.find(BadgeFile.AUDIENCE),
        badge.list(BadgeFile.DESIGNERS),
        badge.list(BadgeFile.EFFECTS),
        badge.list(BadgeFile.INDICATORS));
  }
}
