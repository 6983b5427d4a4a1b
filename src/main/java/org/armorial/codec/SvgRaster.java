package org.armorial.codec;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;

/**
 * Draws an SVG as PNG, to the same bytes on every machine: shapes go through Java2D's own renderer
 * (equal on JDK 17 and 25, measured), letters and pictures are refused, and the PNG is written by
 * our own means. The only user of jsvg.
 */
public final class SvgRaster {
  private static final int MAX_SIZE = 4096;

  private SvgRaster() {}

  /**
   * A square PNG of {@code size} pixels with the image fitted in its middle, transparent where
   * nothing is drawn.
   *
   * @param image one that {@link SvgImage#isDrawable} accepts
   */
  public static byte[] png(SvgImage image, int size) throws CodecException {
    if (size < 1 || size > MAX_SIZE || !image.isDrawable()) {
      throw new IllegalArgumentException("an image that cannot be drawn at " + size + " pixels");
    }
    BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = canvas.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      double scale = size / Math.max(image.width(), image.height());
      graphics.translate((size - image.width() * scale) / 2, (size - image.height() * scale) / 2);
      graphics.scale(scale, scale);
      ViewBox view = new ViewBox((float) image.width(), (float) image.height());
      load(image).renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, view);
    } catch (RuntimeException e) {
      // A value that the library cannot make sense of surfaces as any of these.
      throw new CodecException("couldn't draw SVG: " + e);
    } finally {
      graphics.dispose();
    }
    int[] pixels = ((DataBufferInt) canvas.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = pixels[i] >>> 24 == 0 ? 0 : pixels[i];
    }
    return PngWriter.write(size, size, pixels);
  }

  private static SVGDocument load(SvgImage image) throws CodecException {
    LoaderContext context =
        LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build();
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(image.bytes()), null, context);
    if (document == null) {
      throw new CodecException("couldn't draw SVG: it cannot be read");
    }
    return document;
  }
}
