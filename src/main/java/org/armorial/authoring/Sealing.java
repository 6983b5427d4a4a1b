package org.armorial.authoring;

import org.armorial.model.RegisterPath;
import org.armorial.world.StorageException;

/** Everything that a key signed, as it is published, one file after the other. */
@FunctionalInterface
public interface Sealing {
  /** Gives every file to {@code sink}. */
  void into(Sink sink) throws StorageException;

  /** Takes files of the register. */
  @FunctionalInterface
  interface Sink {
    /** Takes one. */
    void accept(RegisterPath path, byte[] bytes) throws StorageException;
  }
}
