package org.armorial.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.codec.FileSize;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.world.StorageException;

/** Reads a file that is not a link, up to a size. */
final class BoundedFile {
  private BoundedFile() {}

  /** Its bytes, at most {@code limit} and one more, by which a caller sees that there are more. */
  static byte[] read(Path path, int limit) throws IOException {
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(limit + 1);
    }
  }

  /** Why a file could not be read, as values of a diagnostic in every language. */
  static Map<String, String> reason(IOException e) {
    Map<String, String> values = new TreeMap<>();
    for (Language language : Messages.LANGUAGES) {
      values.put("reason." + language, StorageException.why(e, language));
    }
    return values;
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
