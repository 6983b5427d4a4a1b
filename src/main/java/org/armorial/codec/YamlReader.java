package org.armorial.codec;

import java.util.Optional;
import org.armorial.fault.Findings;

/** Reads one YAML 1.2 document as a tree with places, and tells every fault of its form. */
public final class YamlReader {
  private YamlReader() {}

  /**
   * The tree of {@code bytes}, or nothing when its form leaves none; faults are added to {@code
   * findings} either way.
   */
  public static Optional<YamlNode> read(String file, byte[] bytes, Findings findings) {
    return Unbuilt.yet();
  }
}
