package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.RegisterPath;
import org.armorial.world.FileSet;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;

/** Writes files of a register, each whole or not at all. */
public final class RegisterEditor {
  private final Path folder;

  /** The register in {@code folder}. */
  public RegisterEditor(Path folder) {
    this.folder = folder;
  }

  /** Makes all of a change; where the disk refuses a part of it, what was done is taken back. */
  public void make(Change change) throws StorageException {
    SortedMap<Path, byte[]> written = new TreeMap<>();
    for (Map.Entry<RegisterPath, byte[]> file : change.written().entrySet()) {
      written.put(folder.resolve(file.getKey().value()), file.getValue());
    }
    FileSet.write(
        written,
        change.deleted().stream().map(path -> folder.resolve(path.value())).sorted().toList());
  }

  void write(RegisterPath path, String text) throws StorageException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(RegisterPath path, byte[] bytes) throws StorageException {
    SingleFile.write(folder.resolve(path.value()), bytes);
  }

  void delete(RegisterPath path) throws StorageException {
    SingleFile.delete(folder.resolve(path.value()));
  }
}
