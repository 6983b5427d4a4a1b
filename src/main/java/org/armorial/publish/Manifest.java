package org.armorial.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Sha256;
import org.armorial.model.SitePath;

/**
 * What the last build wrote. It only saves work: without it a build gives the same bytes.
 *
 * @param commit commit that was built, or empty
 * @param entries by path
 */
record Manifest(String commit, Map<SitePath, Entry> entries) {
  private static final String HEADER = "armorial-manifest 1";

  /**
   * One file.
   *
   * @param key of the unit that made it
   * @param digest of its bytes
   * @param size in bytes
   */
  record Entry(Sha256 key, Sha256 digest, long size) {}

  Manifest {
    entries = Collections.unmodifiableMap(new HashMap<>(entries));
  }

  static Manifest none() {
    return new Manifest("", Map.of());
  }

  Optional<Entry> entry(SitePath path) {
    return Optional.ofNullable(entries.get(path));
  }

  long totalSize() {
    return entries.values().stream().mapToLong(Entry::size).sum();
  }

  byte[] toBytes() {
    StringBuilder out = new StringBuilder(64 + entries.size() * 200);
    out.append(HEADER).append('\t').append(commit).append('\n');
    List<Map.Entry<SitePath, Entry>> lines = new ArrayList<>(entries.entrySet());
    lines.sort(Map.Entry.comparingByKey());
    for (Map.Entry<SitePath, Entry> line : lines) {
      Entry entry = line.getValue();
      out.append(line.getKey()).append('\t');
      out.append(entry.key()).append('\t');
      out.append(entry.digest()).append('\t');
      out.append(entry.size()).append('\n');
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A manifest that cannot be read is worth nothing, and costs only the work that it would have
   * saved.
   */
  static Optional<Manifest> parse(byte[] bytes) {
    String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
    String[] header = lines[0].split("\t", -1);
    if (header.length != 2 || !header[0].equals(HEADER)) {
      return Optional.empty();
    }
    Map<SitePath, Entry> entries = new HashMap<>();
    try {
      for (int i = 1; i < lines.length - 1; i++) {
        String[] parts = lines[i].split("\t", -1);
        entries.put(
            new SitePath(parts[0]),
            new Entry(new Sha256(parts[1]), new Sha256(parts[2]), Long.parseLong(parts[3])));
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
    return Optional.of(new Manifest(header[1], entries));
  }
}
