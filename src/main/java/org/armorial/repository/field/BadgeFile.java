package org.armorial.repository.field;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeKind;
import org.armorial.model.Credit;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.LocalizedText;
import org.armorial.model.OriginalCreator;
import org.armorial.model.Requirement;
import org.armorial.model.ResultDescription;
import org.armorial.text.Language;

/** {@code definitions/<slug>/<version>/badge.yaml}: what a badge says. */
public final class BadgeFile {
  public static final Field<LocalizedText> NAME = Field.required("name", Kinds.text(Kinds.NAME));
  public static final Field<LocalizedText> DESCRIPTION =
      Field.required("description", Kinds.block(Kinds.PARAGRAPH));
  public static final Field<BadgeKind> KIND = Field.required("kind", Kinds.choice(BadgeKind.class));
  public static final Field<Language> LANGUAGE = Field.optional("language", Formats.LANGUAGE);
  public static final Field<String> ACHIEVEMENT_TYPE =
      Field.optional("achievementType", OpenBadgesTerms.ACHIEVEMENT_TYPE);
  public static final Field<LocalizedText> NEED = Field.optional("need", paragraph());
  public static final Field<LocalizedText> AUDIENCE = Field.optional("audience", paragraph());
  public static final Field<LocalizedText> NARRATIVE =
      Field.optional("narrative", Kinds.block(Kinds.PAGE));
  public static final Field<List<EvidenceRequest>> EVIDENCE =
      Field.optional("evidence", Kinds.list(BadgeParts.EVIDENCE, 30));
  public static final Field<LocalizedText> EXAMINATION = Field.optional("examination", paragraph());
  public static final Field<Period> VALIDITY = Field.optional("validity", Formats.PERIOD);
  public static final Field<List<Credit>> DESIGNERS =
      Field.optional("designers", Kinds.list(BadgeParts.DESIGNER, 100));
  public static final Field<List<Alignment>> ALIGNMENTS =
      Field.optional("alignments", Kinds.list(BadgeParts.ALIGNMENT, 100));
  public static final Field<List<LocalizedText>> TAGS =
      Field.optional("tags", Kinds.list(Kinds.text(100), 50));
  public static final Field<List<LocalizedText>> EFFECTS =
      Field.optional("effects", Kinds.list(paragraph(), 30));
  public static final Field<List<LocalizedText>> INDICATORS =
      Field.optional("indicators", Kinds.list(paragraph(), 30));
  public static final Field<LocalizedText> IMAGE_ALT = Field.optional("imageAlt", Kinds.text(500));
  public static final Field<String> IMAGE_AUTHOR =
      Field.optional("imageAuthor", Kinds.string(Kinds.NAME));
  public static final Field<String> LICENCE = Field.optional("licence", Formats.HTTPS_ADDRESS);
  public static final Field<BigDecimal> CREDITS_AVAILABLE =
      Field.optional("creditsAvailable", Kinds.decimal(0, 1_000_000));
  public static final Field<String> FIELD_OF_STUDY =
      Field.optional("fieldOfStudy", Kinds.string(Kinds.NAME));
  public static final Field<String> SPECIALIZATION =
      Field.optional("specialization", Kinds.string(Kinds.NAME));
  public static final Field<String> HUMAN_CODE = Field.optional("humanCode", Kinds.string(100));
  public static final Field<List<ResultDescription>> RESULTS =
      Field.optional("results", Kinds.list(ResultParts.DESCRIPTION, 50));
  public static final Field<OriginalCreator> ORIGINAL_CREATOR =
      Field.optional("originalCreator", BadgeParts.ORIGINAL_CREATOR);
  public static final Field<Requirement> REQUIRES =
      Field.optional("requires", RequirementParts.NODE);

  /** The type. */
  public static final FileType TYPE =
      new FileType(
          "badge",
          "definitions/<slug>/<version>/badge.yaml",
          3,
          FieldSet.of(
                  "badge",
                  NAME,
                  DESCRIPTION,
                  KIND,
                  LANGUAGE,
                  ACHIEVEMENT_TYPE,
                  NEED,
                  AUDIENCE,
                  NARRATIVE,
                  EVIDENCE,
                  EXAMINATION,
                  VALIDITY,
                  DESIGNERS,
                  ALIGNMENTS,
                  TAGS,
                  EFFECTS,
                  INDICATORS,
                  IMAGE_ALT,
                  IMAGE_AUTHOR,
                  LICENCE,
                  CREDITS_AVAILABLE,
                  FIELD_OF_STUDY,
                  SPECIALIZATION,
                  HUMAN_CODE,
                  RESULTS,
                  ORIGINAL_CREATOR,
                  REQUIRES)
              .elsewhere("criteria", "criteria.fr.md")
              .elsewhere("critères", "criteria.fr.md")
              .elsewhere("state", "lifecycle.yaml")
              .elsewhere("image", "image.svg"));

  private BadgeFile() {}

  private static Kind<LocalizedText> paragraph() {
    return Kinds.block(Kinds.PARAGRAPH);
  }
}
