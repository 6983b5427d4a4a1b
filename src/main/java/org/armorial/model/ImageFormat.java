package org.armorial.model;

/** The image formats that Open Badges bake into. */
public enum ImageFormat implements Word {
  /** Portable Network Graphics. */
  PNG("png"),
  /** Scalable Vector Graphics. */
  SVG("svg");

  private final String word;

  ImageFormat(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }

  /** The media type that hosts serve it as. */
  public String mediaType() {
    return this == PNG ? "image/png" : "image/svg+xml";
  }
}
