package org.armorial.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.Sha256;
import org.armorial.repository.DefinitionDigest;
import org.armorial.repository.Digests;

/**
 * What changed in the frozen files of a definition since it was awarded.
 *
 * @param name of the file
 * @param kind {@code changed}, {@code added} or {@code removed}
 * @param line the first that differs; 0 when there is none to show
 */
record DefinitionChange(String name, String kind, int line) {

  /** Against the files as they were. */
  static List<DefinitionChange> between(
      SortedMap<String, byte[]> past, SortedMap<String, byte[]> now) {
    List<DefinitionChange> changes = new ArrayList<>();
    now.forEach(
        (name, bytes) -> {
          byte[] before = past.get(name);
          if (before == null) {
            changes.add(new DefinitionChange(name, "added", 0));
          } else if (!Arrays.equals(before, bytes)) {
            changes.add(new DefinitionChange(name, "changed", firstLine(name, before, bytes)));
          }
        });
    past.keySet().stream()
        .filter(name -> !now.containsKey(name))
        .forEach(name -> changes.add(new DefinitionChange(name, "removed", 0)));
    return changes;
  }

  /** Without the files as they were, only one that was added can be told: by leaving it out. */
  static Optional<DefinitionChange> added(SortedMap<String, byte[]> now, Sha256 awarded) {
    SortedMap<String, Sha256> digests = new TreeMap<>();
    now.forEach((name, bytes) -> digests.put(name, Digests.sha256(bytes)));
    return now.keySet().stream()
        .filter(
            name -> {
              SortedMap<String, Sha256> others = new TreeMap<>(digests);
              others.remove(name);
              return DefinitionDigest.of(others).equals(awarded);
            })
        .findFirst()
        .map(name -> new DefinitionChange(name, "added", 0));
  }

  private static int firstLine(String name, byte[] before, byte[] after) {
    if (name.endsWith(".png")) {
      return 0;
    }
    List<String> old = lines(before);
    List<String> lines = lines(after);
    int line = 0;
    while (line < Math.min(old.size(), lines.size()) && old.get(line).equals(lines.get(line))) {
      line++;
    }
    // What was cut off at the end is shown at the last line that is left.
    return Math.min(line, lines.size() - 1) + 1;
  }

  private static List<String> lines(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
  }
}
