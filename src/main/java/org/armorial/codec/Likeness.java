package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.fault.Findings;

/**
 * Whether two pictures show the same. PNG and SVG are compared, with each other too, whatever is
 * baked into them: first as they are written, then as they look.
 *
 * <p>Looks are compared on a grid of 32 by 32 cells over white, into the middle of which each
 * picture is fitted whole; up to a mean absolute difference of 12 of 255 of its sRGB channels they
 * are the same. An SVG with letters, or with anything else that is drawn differently elsewhere or
 * could be drawn without end, is compared as it is written only.
 */
public enum Likeness {
  SAME,
  DIFFERENT,
  /** One of them is damaged, too large, or of a kind that is not looked at here. */
  UNKNOWN;

  /** Width and height to which drawings are drawn. */
  private static final int DRAWN = 128;

  /** A drawing of more is rather work than a picture. */
  private static final int MAX_DRAWING = 256 << 10;

  /** What a few letters can make take for ever: patterns, filters, dashes of nearly no length. */
  private static final String[] ENDLESS = {"dasharray", "<filter", "<pattern", "<mask", "<marker"};

  /** How alike {@code one} and {@code other} are; at most 8 MiB each. */
  public static Likeness of(byte[] one, byte[] other) {
    if (Arrays.equals(one, other)) {
      return SAME;
    }
    Optional<byte[]> first = plain(one);
    if (first.isPresent()
        && plain(other).filter(it -> Arrays.equals(first.get(), it)).isPresent()) {
      return SAME;
    }
    Optional<PictureGrid> looks = looks(one);
    Optional<PictureGrid> looked = looks.flatMap(any -> looks(other));
    if (looked.isEmpty()) {
      return UNKNOWN;
    }
    return looks.get().looksLike(looked.get()) ? SAME : DIFFERENT;
  }

  /** What tells {@code picture} from others, whatever is baked into it; not itself a picture. */
  public static byte[] withoutBadges(byte[] picture) {
    return plain(picture).orElse(picture).clone();
  }

  private static boolean isPng(byte[] picture) {
    return picture.length > 3 && picture[0] == PngReader.SIGNATURE[0] && picture[1] == 'P';
  }

  /** What is written there besides badges. */
  private static Optional<byte[]> plain(byte[] picture) {
    try {
      if (isPng(picture)) {
        return Optional.of(Png.read(picture).prepare().with(List.of()));
      }
      return picture.length > Png.MAX_BYTES || Utf8.firstInvalid(picture) >= 0
          ? Optional.empty()
          : Optional.of(
              SvgContent.of(SourceText.of("", picture).text()).getBytes(StandardCharsets.UTF_8));
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  private static Optional<PictureGrid> looks(byte[] picture) {
    try {
      if (isPng(picture)) {
        return Optional.of(Png.read(picture).grid());
      }
      Optional<SvgImage> drawing = drawing(picture);
      return drawing.isEmpty()
          ? Optional.empty()
          : Optional.of(Png.read(SvgRaster.png(drawing.get(), DRAWN)).grid());
    } catch (CodecException e) {
      return Optional.empty();
    }
  }

  private static Optional<SvgImage> drawing(byte[] picture) {
    // Without its badges, which may be longer than the drawing.
    Optional<SvgImage> whole =
        SafeSvg.read("", picture, new Findings()).filter(SvgImage::isDrawable);
    return whole.filter(image -> isSoonDrawn(image.prepare(Map.of()).with(new byte[0])));
  }

  private static boolean isSoonDrawn(byte[] svg) {
    String text = new String(svg, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    return svg.length <= MAX_DRAWING && Stream.of(ENDLESS).noneMatch(text::contains);
  }
}
