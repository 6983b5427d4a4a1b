package org.armorial.repository.field;

import java.util.List;
import org.armorial.model.LocalizedText;
import org.armorial.model.Result;
import org.armorial.model.ResultDescription;
import org.armorial.model.ResultStatus;
import org.armorial.model.ResultType;
import org.armorial.model.RubricLevel;
import org.armorial.model.Slug;

/** How well it went: what a definition allows to say, and what an award says. */
final class ResultParts {
  private static final Field<Slug> ID = Field.required("id", Formats.SLUG_NAME);
  private static final Field<LocalizedText> NAME = Field.required("name", Kinds.text(Kinds.NAME));
  private static final Field<LocalizedText> DESCRIPTION_TEXT =
      Field.optional("description", Kinds.block(Kinds.PARAGRAPH));
  private static final Field<String> LEVEL = value("level");
  private static final Field<String> POINTS = value("points");

  private static final Kind<RubricLevel> RUBRIC_LEVEL =
      Kinds.mapping(
          FieldSet.of("badge.results.levels", ID, NAME, DESCRIPTION_TEXT, LEVEL, POINTS),
          values ->
              new RubricLevel(
                  values.get(ID),
                  values.get(NAME),
                  values.find(DESCRIPTION_TEXT),
                  values.find(LEVEL),
                  values.find(POINTS)));

  private static final Field<ResultType> TYPE =
      Field.required("type", Kinds.choice(ResultType.class));
  private static final Field<List<String>> ALLOWED_VALUES =
      Field.optional("allowedValues", Kinds.distinct(Kinds.string(100), 0, 100));
  private static final Field<String> MINIMUM = value("minimum");
  private static final Field<String> MAXIMUM = value("maximum");
  private static final Field<String> REQUIRED = value("required");
  private static final Field<Slug> REQUIRED_LEVEL =
      Field.optional("requiredLevel", Formats.SLUG_NAME);
  private static final Field<List<RubricLevel>> LEVELS =
      Field.optional("levels", Kinds.list(RUBRIC_LEVEL, 50));

  static final Kind<ResultDescription> DESCRIPTION =
      Kinds.mapping(
          FieldSet.of(
              "badge.results",
              ID,
              NAME,
              TYPE,
              ALLOWED_VALUES,
              MINIMUM,
              MAXIMUM,
              REQUIRED,
              REQUIRED_LEVEL,
              LEVELS),
          values ->
              new ResultDescription(
                  values.get(ID),
                  values.get(NAME),
                  values.get(TYPE),
                  values.list(ALLOWED_VALUES),
                  values.find(MINIMUM),
                  values.find(MAXIMUM),
                  values.find(REQUIRED),
                  values.find(REQUIRED_LEVEL),
                  values.list(LEVELS)));

  private static final Field<Slug> OF = Field.required("description", Formats.SLUG_NAME);
  private static final Field<String> VALUE = value("value");
  private static final Field<ResultStatus> STATUS =
      Field.optional("status", Kinds.choice(ResultStatus.class));
  private static final Field<Slug> ACHIEVED_LEVEL =
      Field.optional("achievedLevel", Formats.SLUG_NAME);

  static final Kind<Result> RESULT =
      Kinds.mapping(
          FieldSet.of("assertion.results", OF, VALUE, STATUS, ACHIEVED_LEVEL),
          values ->
              new Result(
                  values.get(OF),
                  values.find(VALUE),
                  values.find(STATUS),
                  values.find(ACHIEVED_LEVEL)));

  private ResultParts() {}

  private static Field<String> value(String name) {
    return Field.optional(name, Kinds.string(100));
  }
}
