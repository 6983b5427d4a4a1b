package org.armorial.codec;

import java.util.Map;
import org.armorial.fault.Findings;

/** An SVG that {@link SafeSvg} found safe. */
public final class SvgImage {
  SvgImage() {}

  /** In user units; from {@code width} and {@code height}, else the view box. */
  public double width() {
    return Unbuilt.yet();
  }

  /** In user units; from {@code width} and {@code height}, else the view box. */
  public double height() {
    return Unbuilt.yet();
  }

  /**
   * Tells what keeps {@link SvgRaster} from drawing it alike everywhere: {@code UNSAFE_SVG} {what,
   * problem.fr, problem.en} for {@code <text>} (draw it as paths) and embedded pictures.
   */
  public boolean isDrawable(Findings findings) {
    return Unbuilt.yet();
  }

  /**
   * This image without the badges that it carries, ready to take others.
   *
   * @param namespaces prefixes to declare on the root, each with its namespace, in order
   */
  public PreparedSvg prepare(Map<String, String> namespaces) {
    return Unbuilt.yet();
  }
}
