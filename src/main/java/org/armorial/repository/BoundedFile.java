package org.armorial.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.armorial.codec.FileSize;

/** Reads a file that is not a link, up to a size. */
final class BoundedFile {
  private BoundedFile() {}

  /** Its bytes, at most {@code limit} and one more, by which a caller sees that there are more. */
  static byte[] read(Path path, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limit + 1);
    }
  }

  /** Why a file could not be read, in the fewest words. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  /** How large a file is against a limit, as values of a diagnostic. */
  static Map<String, String> against(Path path, int limit) {
    long size;
    try {
      size = Files.size(path);
    } catch (IOException e) {
      // It is gone; what was read of it was more than the limit.
      size = limit + 1L;
    }
    return FileSize.against(size, limit);
  }
}
