package org.armorial.codec;

import java.util.List;
import java.util.Optional;
import org.armorial.fault.Findings;

/** Reads SVG as a closed list of elements and attributes, so that nothing in it runs or loads. */
public final class SafeSvg {
  private SafeSvg() {}

  /**
   * The image, or nothing when it is not one or not safe: {@code NOT_AN_IMAGE} {problem.fr,
   * problem.en}, {@code IMAGE_TOO_LARGE} {size, limit}, {@code UNSAFE_SVG} {what, problem.fr,
   * problem.en} at its place.
   */
  public static Optional<SvgImage> read(String file, byte[] bytes, Findings findings) {
    return Unbuilt.yet();
  }

  /**
   * The badges that any SVG carries, safe or not, as they stand; nothing else of it is believed.
   */
  public static List<BakedElement> baked(byte[] bytes) throws CodecException {
    return Unbuilt.yet();
  }
}
