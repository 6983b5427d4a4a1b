package org.armorial.model;

/** The state of a signing key. */
public enum KeyState implements Word {
  /** Signs. */
  ACTIVE("active"),
  /** Signs no more; what it signed stays good. */
  RETIRED("retired"),
  /** Somebody else may have it. */
  COMPROMISED("compromised");

  private final String word;

  KeyState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
