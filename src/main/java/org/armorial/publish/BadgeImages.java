package org.armorial.publish;

import java.util.Optional;
import org.armorial.codec.CodecException;
import org.armorial.codec.SafeSvg;
import org.armorial.codec.SvgRaster;
import org.armorial.fault.Findings;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.RegisterFiles;

/**
 * The image of a badge as it is published. A definition with an SVG alone gets its PNG drawn,
 * because passports and link previews want pixels; one with a PNG alone has no SVG, because pixels
 * do not become a drawing.
 *
 * @param svg when the definition has one
 * @param png given or drawn
 */
record BadgeImages(Optional<byte[]> svg, byte[] png) {
  private static final int SIDE = 512;

  static BadgeImages of(BadgeDefinition definition, RegisterFiles files) {
    Optional<byte[]> svg = definition.images().svg().map(image -> files.bytes(image.path()));
    Optional<byte[]> png = definition.images().png().map(image -> files.bytes(image.path()));
    return new BadgeImages(svg, png.orElseGet(() -> draw(svg.orElseThrow())));
  }

  private static byte[] draw(byte[] svg) {
    try {
      return SvgRaster.png(
          SafeSvg.read("image.svg", svg, new Findings())
              .orElseThrow(() -> new IllegalStateException("an image that was not checked")),
          SIDE);
    } catch (CodecException e) {
      throw new IllegalStateException("an image that was not checked", e);
    }
  }
}
