package org.armorial.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.model.SitePath;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;

/** The files of one unit on their way to the site; those of one folder go together. */
final class Writing {
  private final Folder folder;
  private final Map<String, Map<String, byte[]>> byFolder = new LinkedHashMap<>(2);

  Writing(Folder folder) {
    this.folder = folder;
  }

  void add(SitePath path, byte[] bytes) {
    String value = path.value();
    int slash = value.lastIndexOf('/');
    byFolder
        .computeIfAbsent(value.substring(0, Math.max(slash, 0)), any -> new LinkedHashMap<>())
        .put(value.substring(slash + 1), bytes);
  }

  /** Writes them; returns how many. */
  int finish() throws StorageException {
    int written = 0;
    for (Map.Entry<String, Map<String, byte[]>> files : byFolder.entrySet()) {
      folder.write(files.getKey(), files.getValue());
      written += files.getValue().size();
    }
    return written;
  }
}
