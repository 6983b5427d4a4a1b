package org.armorial.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.armorial.model.RegisterPath;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;

/** Writes files of a register, each whole or not at all. */
final class RegisterEditor {
  private final Path folder;

  RegisterEditor(Path folder) {
    this.folder = folder;
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
