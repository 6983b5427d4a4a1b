package org.armorial.model;

/** What kind of result a result description describes (Open Badges 3.0, ResultType). */
public enum ResultType implements Word {
  /** A grade point average. */
  GRADE_POINT_AVERAGE("GradePointAverage"),
  /** A letter. */
  LETTER_GRADE("LetterGrade"),
  /** A percentage. */
  PERCENT("Percent"),
  /** A level. */
  PERFORMANCE_LEVEL("PerformanceLevel"),
  /** A predicted score. */
  PREDICTED_SCORE("PredictedScore"),
  /** Points. */
  RAW_SCORE("RawScore"),
  /** Another kind. */
  RESULT("Result"),
  /** A criterion of a rubric. */
  RUBRIC_CRITERION("RubricCriterion"),
  /** A level of a criterion. */
  RUBRIC_CRITERION_LEVEL("RubricCriterionLevel"),
  /** A score by rubric. */
  RUBRIC_SCORE("RubricScore"),
  /** A scaled score. */
  SCALED_SCORE("ScaledScore"),
  /** A status. */
  STATUS("Status");

  private final String word;

  ResultType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
