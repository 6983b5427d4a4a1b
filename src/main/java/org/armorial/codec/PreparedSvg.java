package org.armorial.codec;

/** An SVG cut open behind its root's start tag. Safe to share. */
public final class PreparedSvg {
  PreparedSvg() {}

  /**
   * The image with {@code fragment} as the root's first child; all else byte for byte.
   *
   * @param fragment well-formed XML that uses the declared prefixes only
   */
  public byte[] with(String fragment) {
    return Unbuilt.yet();
  }
}
