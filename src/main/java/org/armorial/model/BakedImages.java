package org.armorial.model;

/** Whether baked images are part of the site. */
public enum BakedImages implements Word {
  /** One PNG and one SVG for each award. */
  HOSTED("hosted"),
  /** Made by {@code armorial bake} when somebody asks. */
  ON_DEMAND("on-demand");

  private final String word;

  BakedImages(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
