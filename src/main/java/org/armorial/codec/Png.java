package org.armorial.codec;

import java.util.List;
import java.util.Optional;
import org.armorial.fault.Findings;

/** Reads PNG files (third edition) chunk by chunk, under limits. */
public final class Png {
  private Png() {}

  /** The chunks of {@code bytes}, with lengths, order and check values verified. */
  public static PngImage read(byte[] bytes) throws CodecException {
    return Unbuilt.yet();
  }

  /**
   * As {@link #read}, for an image of the register: {@code NOT_AN_IMAGE} {problem.fr, problem.en},
   * {@code IMAGE_TOO_LARGE} {size, limit}; the pixels must be there too.
   */
  public static Optional<PngImage> check(String file, byte[] bytes, Findings findings) {
    return Unbuilt.yet();
  }

  /** One splice; for many of one image, keep {@link PngImage#prepare}. */
  public static byte[] splice(byte[] bytes, List<PngText> texts) throws CodecException {
    return read(bytes).prepare().with(texts);
  }
}
