package org.armorial.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** Readies them, to be put in place with those of other units. */
  List<Folder.Prepared> prepare() throws StorageException {
    List<Folder.Prepared> prepared = new ArrayList<>(byFolder.size());
    for (Map.Entry<String, Map<String, byte[]>> files : byFolder.entrySet()) {
      prepared.add(folder.prepare(files.getKey(), files.getValue()));
    }
    return prepared;
  }

  /** Puts them in place. */
  void finish() throws StorageException {
    for (Map.Entry<String, Map<String, byte[]>> files : byFolder.entrySet()) {
      folder.write(files.getKey(), files.getValue());
    }
  }

  /** How many they are. */
  int count() {
    return byFolder.values().stream().mapToInt(Map::size).sum();
  }
}
