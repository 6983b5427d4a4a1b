package org.armorial.openbadges;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.CodecException;
import org.armorial.codec.Png;
import org.armorial.codec.PreparedPng;
import org.armorial.codec.PreparedSvg;
import org.armorial.codec.SafeSvg;
import org.armorial.codec.SvgImage;
import org.armorial.codec.SvgRaster;
import org.armorial.fault.Findings;

/**
 * Bakes awards into the image of one badge. Made once for a badge, used for each of its awards;
 * thread-safe.
 *
 * <p>A definition with an SVG image only gets its PNG drawn; one with a PNG only has no SVG: pixels
 * do not become a drawing.
 */
public final class Baker {
  /** Width and height of a PNG that is drawn, in pixels. */
  public static final int DRAWN_SIZE = 400;

  private final Optional<PreparedSvg> svg;
  private final PreparedPng png;

  private Baker(Optional<PreparedSvg> svg, PreparedPng png) {
    this.svg = svg;
    this.png = png;
  }

  /**
   * For the image of a definition, in the forms that its folder holds; checking has found them
   * good.
   *
   * @param svg bytes of its SVG
   * @param png bytes of its PNG; at least one of the two is present
   */
  public static Baker of(Optional<byte[]> svg, Optional<byte[]> png) {
    Optional<SvgImage> drawing = svg.map(Baker::drawing);
    byte[] pixels = png.orElseGet(() -> drawn(drawing.orElseThrow()));
    return new Baker(
        drawing.map(image -> image.prepare(Map.of(BakedSvg.PREFIX, BakedSvg.CREDENTIAL_NAMESPACE))),
        pixels(pixels));
  }

  /** The PNG of a definition that has an SVG only, with nothing baked into it. */
  public static byte[] drawn(byte[] svg) {
    return drawn(drawing(svg));
  }

  /**
   * A PNG that carries both forms (Open Badges 2.0 and 3.0, baking).
   *
   * @param assertion UTF-8 JSON of the 2.0 Assertion
   * @param credential UTF-8 JSON of the signed 3.0 credential
   */
  public byte[] png(byte[] assertion, byte[] credential) {
    return png.with(
        List.of(BakedPng.ASSERTION, BakedPng.CREDENTIAL), List.of(assertion, credential));
  }

  /** An SVG that carries both forms; empty when the badge has no drawing. */
  public Optional<byte[]> svg(byte[] assertion, byte[] credential) {
    return svg.map(image -> image.with(BakedSvg.elements(assertion, credential)));
  }

  private static SvgImage drawing(byte[] svg) {
    Findings findings = new Findings();
    return SafeSvg.read("image.svg", svg, findings)
        .orElseThrow(() -> new IllegalArgumentException("an unchecked SVG: " + findings.sorted()));
  }

  private static byte[] drawn(SvgImage drawing) {
    try {
      return SvgRaster.png(drawing, DRAWN_SIZE);
    } catch (CodecException e) {
      throw new IllegalArgumentException("an unchecked SVG", e);
    }
  }

  private static PreparedPng pixels(byte[] png) {
    try {
      return Png.read(png).prepare();
    } catch (CodecException e) {
      throw new IllegalArgumentException("an unchecked PNG", e);
    }
  }
}
