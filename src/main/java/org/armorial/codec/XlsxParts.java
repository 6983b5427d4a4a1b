package org.armorial.codec;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of an XLSX file (a zip of XML, ECMA-376 part 2) that say what its cells hold. What they
 * inflate to is counted before it is kept, and nothing else of the zip is believed.
 *
 * @param parts bytes by name
 */
record XlsxParts(Map<String, byte[]> parts) {
  private static final int MAX_ENTRIES = 1_000;
  private static final long MAX_INFLATED = 64L << 20;
  private static final int BUFFER = 1 << 16;

  static XlsxParts read(byte[] zip) throws CodecException {
    Map<String, byte[]> parts = new TreeMap<>();
    long inflated = 0;
    int count = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName();
        boolean needed = name.startsWith("xl/") && name.matches(".*\\.(xml|rels)");
        byte[] bytes = inflated(in, MAX_INFLATED - inflated, needed);
        inflated += bytes.length;
        if (name.equals("mimetype")) {
          throw Table.refusal("table.other-office", Map.of());
        }
        if (++count > MAX_ENTRIES || (needed && parts.put(name, bytes) != null)) {
          throw Table.refusal("xlsx.unreadable", Map.of());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      // The latter for a name of an entry that is no text.
      throw Table.refusal("xlsx.unreadable", Map.of());
    }
    return new XlsxParts(parts);
  }

  private static byte[] inflated(InputStream in, long budget, boolean kept)
      throws IOException, CodecException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      total += n;
      if (total > budget) {
        throw Table.refusal("xlsx.inflated", Map.of("limit", (MAX_INFLATED >> 20) + " MiB"));
      }
      if (kept) {
        out.write(buffer, 0, n);
      }
    }
    return out.toByteArray();
  }

  Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }
}
