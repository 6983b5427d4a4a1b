package org.armorial.codec;

import java.util.List;
import java.util.Optional;
import org.armorial.fault.SourceSpan;

/** Keys and values in the order of the file; no key stands twice. */
public record YamlMapping(List<YamlEntry> entries, SourceSpan span) implements YamlNode {
  /** Copies the list. */
  public YamlMapping {
    entries = List.copyOf(entries);
  }

  /** The entry with this key. */
  public Optional<YamlEntry> find(String key) {
    for (YamlEntry entry : entries) {
      if (entry.key().equals(key)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
