package org.armorial.model;

/** Where a definition is in its life; only open ones are awarded. */
public enum DefinitionState implements Word {
  /** Being written; not published. */
  DRAFT("draft"),
  /** Published for comments; not awarded. */
  CONSULTATION("consultation"),
  /** Awarded. */
  OPEN("open"),
  /** No longer awarded; what was awarded stays. */
  RETIRED("retired");

  private final String word;

  DefinitionState(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
