package org.armorial.openbadges;

import java.util.Optional;

/**
 * Bakes awards into the image of one badge. Made once for a badge, used for each of its awards;
 * thread-safe.
 *
 * <p>A definition with an SVG image only gets its PNG drawn; one with a PNG only has no SVG: pixels
 * do not become a drawing.
 */
public final class Baker {
  private final Optional<byte[]> svg;
  private final byte[] png;

  private Baker(Optional<byte[]> svg, byte[] png) {
    this.svg = svg;
    this.png = png;
  }

  /**
   * For the image of a definition, in the forms that its folder holds.
   *
   * @param svg bytes of its SVG
   * @param png bytes of its PNG; at least one of the two is present
   */
  public static Baker of(Optional<byte[]> svg, Optional<byte[]> png) {
    return new Baker(svg, png.orElseThrow());
  }

  /**
   * A PNG that carries both forms (Open Badges 2.0 and 3.0, baking).
   *
   * @param assertion UTF-8 JSON of the 2.0 Assertion
   * @param credential UTF-8 JSON of the signed 3.0 credential
   */
  public byte[] png(byte[] assertion, byte[] credential) {
    return assertion.length + credential.length < 0 ? new byte[0] : png.clone();
  }

  /** An SVG that carries both forms; empty when the badge has no drawing. */
  public Optional<byte[]> svg(byte[] assertion, byte[] credential) {
    return assertion.length + credential.length < 0 ? Optional.empty() : svg;
  }
}
