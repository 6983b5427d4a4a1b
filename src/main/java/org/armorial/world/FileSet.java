package org.armorial.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.armorial.world.StorageException.Action;
import org.armorial.world.StorageException.Reason;

/**
 * Several files that change together. All bytes are on the disk under other names before the first
 * takes its place, so that a full disk is met while nothing has changed; a failure after that is
 * taken back. A kill in between leaves whole files: the first ones of the set.
 */
public final class FileSet {
  private final List<Path> staged = new ArrayList<>();
  private final Deque<Before> done = new ArrayDeque<>();

  private FileSet() {}

  /** What stood in a place before; empty when nothing did. */
  private record Before(Path file, Optional<byte[]> bytes) {}

  /** Puts files in place, then deletes others; folders are made. A link in a place is refused. */
  public static void write(SortedMap<Path, byte[]> written, List<Path> deleted)
      throws StorageException {
    FileSet set = new FileSet();
    try {
      for (Map.Entry<Path, byte[]> file : written.entrySet()) {
        set.stage(file.getKey(), file.getValue());
      }
      for (Path file : written.keySet()) {
        set.remember(file);
        place(file);
      }
      for (Path file : deleted) {
        set.remember(file);
        SingleFile.delete(file);
      }
    } catch (StorageException e) {
      set.takeBack();
      throw e;
    }
  }

  private void stage(Path file, byte[] bytes) throws StorageException {
    if (Files.isSymbolicLink(file)) {
      throw new StorageException(Action.WRITE, file, Reason.LINK);
    }
    Path other = SingleFile.staged(file);
    try {
      Files.createDirectories(SingleFile.folder(file));
      staged.add(other);
      Files.write(
          other,
          bytes,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  private void remember(Path file) throws StorageException {
    try {
      boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      done.push(new Before(file, there ? Optional.of(Files.readAllBytes(file)) : Optional.empty()));
    } catch (IOException e) {
      throw new StorageException(Action.READ, file, e);
    }
  }

  private static void place(Path file) throws StorageException {
    try {
      SingleFile.move(SingleFile.staged(file), file);
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  private void takeBack() {
    staged.forEach(SingleFile::discard);
    for (Before before : done) {
      try {
        if (before.bytes().isPresent()) {
          SingleFile.write(before.file(), before.bytes().get());
        } else {
          SingleFile.delete(before.file());
        }
      } catch (StorageException e) {
        // The first failure is what the caller must hear of.
      }
    }
  }
}
