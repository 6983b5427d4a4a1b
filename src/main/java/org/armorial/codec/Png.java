package org.armorial.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.Findings;
import org.armorial.fault.SourceSpan;

/** Reads PNG files (third edition) chunk by chunk, under limits. */
public final class Png {
  static final int MAX_BYTES = 8 << 20;

  private static final int MAX_SIDE = 4096;

  private Png() {}

  /**
   * The chunks of {@code bytes}, with lengths, order and check values verified; at most 8 MiB.
   * Pixels are not looked at, and what follows the end is left alone.
   */
  public static PngImage read(byte[] bytes) throws CodecException {
    return new PngReader(bytes).read();
  }

  /**
   * As {@link #read}, for an image of the register, whose pixels must be there too, at most 4096 on
   * a side, with nothing behind them: {@link FaultCode#NOT_AN_IMAGE} {format, problem}, {@link
   * FaultCode#IMAGE_TOO_LARGE} {size, limit}.
   */
  public static Optional<PngImage> check(String file, byte[] bytes, Findings findings) {
    if (bytes.length > MAX_BYTES) {
      tooLarge(file, Words.sizes(bytes.length, MAX_BYTES), findings);
      return Optional.empty();
    }
    try {
      PngImage image = new PngReader(bytes).read();
      if (image.width() > MAX_SIDE || image.height() > MAX_SIDE) {
        tooLarge(file, Words.pixels(image.width(), image.height(), MAX_SIDE), findings);
        return Optional.empty();
      }
      image.checkPixels();
      return Optional.of(image);
    } catch (Refusal refusal) {
      Map<String, String> values = Words.problem(refusal.key, refusal.values);
      values.put("format", "PNG");
      findings.add(Diagnostic.of(FaultCode.NOT_AN_IMAGE, SourceSpan.whole(file), values));
      return Optional.empty();
    }
  }

  /** One splice; for many of one image, keep {@link PngImage#prepare}. */
  public static byte[] splice(byte[] bytes, List<PngText> texts) throws CodecException {
    return read(bytes).prepare().with(texts);
  }

  private static void tooLarge(String file, Map<String, String> sizes, Findings findings) {
    findings.add(Diagnostic.of(FaultCode.IMAGE_TOO_LARGE, SourceSpan.whole(file), sizes));
  }
}
