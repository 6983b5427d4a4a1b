package org.armorial.model;

/** How far a result got (Open Badges 3.0, ResultStatusType). */
public enum ResultStatus implements Word {
  /** Completed. */
  COMPLETED("Completed"),
  /** Enrolled. */
  ENROLLED("Enrolled"),
  /** Failed. */
  FAILED("Failed"),
  /** In progress. */
  IN_PROGRESS("InProgress"),
  /** On hold. */
  ON_HOLD("OnHold"),
  /** Provisional. */
  PROVISIONAL("Provisional"),
  /** Withdrew. */
  WITHDREW("Withdrew");

  private final String word;

  ResultStatus(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
