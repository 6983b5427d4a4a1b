package org.armorial.codec;

/** Draws an SVG as PNG, to the same bytes on every machine. The only user of jsvg. */
public final class SvgRaster {
  private SvgRaster() {}

  /**
   * A square PNG of {@code size} pixels with the image fitted in its middle.
   *
   * @param image one that {@link SvgImage#isDrawable} accepts
   */
  public static byte[] png(SvgImage image, int size) throws CodecException {
    return Unbuilt.yet();
  }
}
