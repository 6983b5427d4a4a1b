package org.armorial.world;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.world.StorageException.Action;
import org.armorial.world.StorageException.Reason;

/**
 * The folders below a root: each is looked at once, and a link in the place of one is refused. What
 * this run made itself holds nothing but what this run put there, so that nobody need look into it
 * before writing. Safe to share between threads.
 */
final class Folders {
  private final Path root;

  /** By path; true for a folder that this run made. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  Folders(Path root) {
    this.root = root;
  }

  /** The folder in which {@code path} stands; the empty string for the root. */
  static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  /** Where the file {@code path} is on the disk. */
  Path file(String path) throws StorageException {
    String folder = parent(path);
    String name = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException("not a file in the folder: " + path);
    }
    if (!known.containsKey(folder)) {
      if (!root.resolve(path).normalize().startsWith(root.normalize()) || path.startsWith("/")) {
        throw new IllegalArgumentException("a path that leaves the folder: " + path);
      }
      refuseLinksTo(folder);
    }
    return root.resolve(path);
  }

  /** Every folder between the root and {@code folder} must be a folder, not a link to one. */
  private void refuseLinksTo(String folder) throws StorageException {
    if (folder.isEmpty() || known.containsKey(folder)) {
      return;
    }
    refuseLinksTo(parent(folder));
    try {
      refuseLink(folder, attributes(root.resolve(folder)));
      known.putIfAbsent(folder, false);
    } catch (NoSuchFileException e) {
      // There is nothing yet, and so no link.
    } catch (IOException e) {
      throw new StorageException(Action.LOOK_AT, root.resolve(folder), e);
    }
  }

  /** Makes {@code folder}, with those above it, where there is none. */
  void make(String folder) throws StorageException {
    if (folder.isEmpty() || known.containsKey(folder)) {
      return;
    }
    make(parent(folder));
    synchronized (this) {
      try {
        if (!known.containsKey(folder)) {
          Files.createDirectory(root.resolve(folder));
          known.put(folder, true);
        }
      } catch (FileAlreadyExistsException e) {
        stands(folder);
      } catch (IOException e) {
        throw new StorageException(Action.MAKE, root.resolve(folder), e);
      }
    }
  }

  /** Brings a folder into its place; false when something stands there. */
  @FunctionalInterface
  interface Arrival {
    boolean happens() throws IOException;
  }

  /**
   * Lets {@code folder} come to be by {@code arrival}, unless it stands already. Nobody makes the
   * same folder meanwhile: one that is empty would be exchanged, and whoever is about to put
   * something into it would find it gone.
   */
  synchronized boolean appear(String folder, Arrival arrival) throws IOException {
    boolean isNew = !known.containsKey(folder) && arrival.happens();
    if (isNew) {
      known.put(folder, true);
    }
    return isNew;
  }

  private void stands(String folder) throws StorageException {
    refuseLinksTo(folder);
    if (!Files.isDirectory(root.resolve(folder), LinkOption.NOFOLLOW_LINKS)) {
      known.remove(folder);
      throw new StorageException(Action.MAKE, root.resolve(folder), Reason.NOT_A_FOLDER);
    }
  }

  /** Whether {@code folder} was there, or made, when this was last asked. */
  boolean isKnown(String folder) {
    return known.containsKey(folder);
  }

  /** Whether this run made {@code folder}. */
  boolean isOurs(String folder) {
    return known.getOrDefault(folder, false);
  }

  /** {@code folder} is gone. */
  void forget(String folder) {
    known.remove(folder);
  }

  /** Of the file itself, should it be a link. */
  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  static void refuseLink(String path, BasicFileAttributes attributes) throws StorageException {
    if (attributes.isSymbolicLink()) {
      throw new StorageException(Action.USE, path, Reason.LINK);
    }
  }
}
