package org.armorial.model;

/** Who may find an award's page. */
public enum Visibility implements Word {
  /** Listed, and found by search engines. */
  PUBLIC("public"),
  /** Reached by whoever has its address. */
  LINK("link"),
  /** Its page says nothing about the person. */
  UNPUBLISHED("unpublished");

  private final String word;

  Visibility(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
