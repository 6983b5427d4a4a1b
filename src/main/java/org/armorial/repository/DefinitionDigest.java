package org.armorial.repository;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import org.armorial.model.Sha256;

/**
 * The digest of a definition's frozen files: SHA-256 over the lines that {@code sha256sum} writes
 * for them, sorted by name in byte order, so that anyone can compute it: {@code sha256sum
 * badge.yaml criteria.*.md image.* | LC_ALL=C sort -k2 | sha256sum}.
 */
public final class DefinitionDigest {
  private DefinitionDigest() {}

  /** Whether a file of a definition's folder is frozen once the definition was awarded. */
  public static boolean isFrozen(String fileName) {
    return fileName.equals("badge.yaml")
        || fileName.startsWith("criteria.")
        || fileName.startsWith("image.");
  }

  /** The digest of files by name; names that are not frozen count for nothing. */
  public static Sha256 of(SortedMap<String, Sha256> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach(
        (name, digest) -> {
          if (isFrozen(name)) {
            lines.append(digest).append("  ").append(name).append('\n');
          }
        });
    return Digests.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
