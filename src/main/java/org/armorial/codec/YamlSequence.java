package org.armorial.codec;

import java.util.List;
import org.armorial.fault.SourceSpan;

/** A list of nodes in the order of the file. */
public record YamlSequence(List<YamlNode> items, SourceSpan span) implements YamlNode {
  /** Copies the list. */
  public YamlSequence {
    items = List.copyOf(items);
  }
}
