package org.armorial.verify;

/** An answer is never more than what was checked. */
public enum Answer {
  YES("yes"),
  NO("no"),
  /** Could not check; the reason says why. */
  UNKNOWN("unknown");

  private final String word;

  Answer(String word) {
    this.word = word;
  }

  /** Its name in messages, in JSON and in the browser's script. */
  public String word() {
    return word;
  }
}
