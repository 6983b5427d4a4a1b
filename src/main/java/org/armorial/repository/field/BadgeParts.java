package org.armorial.repository.field;

import org.armorial.model.Alignment;
import org.armorial.model.Credit;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.LocalizedText;
import org.armorial.model.OriginalCreator;

/** The mappings inside {@code badge.yaml}. */
final class BadgeParts {
  private static final Field<LocalizedText> TEXT_NAME =
      Field.required("name", Kinds.text(Kinds.NAME));
  private static final Field<String> NAME = Field.required("name", Kinds.string(Kinds.NAME));
  private static final Field<LocalizedText> DESCRIPTION =
      Field.optional("description", Kinds.block(Kinds.PARAGRAPH));

  private static final Field<LocalizedText> PROMPT =
      Field.required("prompt", Kinds.block(Kinds.PARAGRAPH));
  private static final Field<String> GENRE = Field.optional("genre", Kinds.string(100));
  private static final Field<Boolean> REQUIRED = Field.optional("required", Kinds.bool());

  static final Kind<EvidenceRequest> EVIDENCE =
      Kinds.mapping(
          FieldSet.of("badge.evidence", TEXT_NAME, PROMPT, GENRE, REQUIRED),
          values ->
              new EvidenceRequest(
                  values.get(TEXT_NAME),
                  values.get(PROMPT),
                  values.find(GENRE),
                  values.find(REQUIRED).orElse(false)));

  private static final Field<LocalizedText> ROLE = Field.optional("role", Kinds.text(Kinds.NAME));
  private static final Field<String> PAGE = Field.optional("url", Formats.HTTPS_ADDRESS);

  static final Kind<Credit> DESIGNER =
      Kinds.mapping(
          FieldSet.of("badge.designers", NAME, ROLE, PAGE),
          values -> new Credit(values.get(NAME), values.find(ROLE), values.find(PAGE)));

  private static final Field<String> TARGET = Field.required("url", Formats.WEB_ADDRESS);
  private static final Field<String> FRAMEWORK =
      Field.optional("framework", Kinds.string(Kinds.NAME));
  private static final Field<String> CODE = Field.optional("code", Kinds.string(100));
  private static final Field<String> TYPE = Field.optional("type", OpenBadgesTerms.ALIGNMENT_TYPE);

  static final Kind<Alignment> ALIGNMENT =
      Kinds.mapping(
          FieldSet.of("badge.alignments", TEXT_NAME, TARGET, FRAMEWORK, CODE, DESCRIPTION, TYPE),
          values ->
              new Alignment(
                  values.get(TEXT_NAME),
                  values.get(TARGET),
                  values.find(FRAMEWORK),
                  values.find(CODE),
                  values.find(DESCRIPTION),
                  values.find(TYPE)));

  private static final Field<String> SITE = Field.required("url", Formats.HTTPS_ADDRESS);
  private static final Field<String> EMAIL = Field.optional("email", Formats.EMAIL);
  private static final Field<String> BADGE = Field.optional("badge", Formats.HTTPS_ADDRESS);

  static final Kind<OriginalCreator> ORIGINAL_CREATOR =
      Kinds.mapping(
          FieldSet.of("badge.originalCreator", NAME, SITE, EMAIL, BADGE),
          values ->
              new OriginalCreator(
                  values.get(NAME), values.get(SITE), values.find(EMAIL), values.find(BADGE)));

  private BadgeParts() {}
}
