package org.armorial.world;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.armorial.world.StorageException.Action;
import org.armorial.world.StorageException.Reason;

/**
 * A new folder that only this user can read (mode 0700, its files 0600, where modes exist). It
 * appears with everything in it, or not at all.
 */
public final class PrivateFolder {
  private PrivateFolder() {}

  /** Gives files one after the other, so that they need not fit into memory. */
  @FunctionalInterface
  public interface Content {
    /** Gives every file to {@code sink}. */
    void into(Sink sink) throws StorageException;
  }

  /** Takes files. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one.
     *
     * @param name letters, digits, dots and hyphens
     */
    void accept(String name, byte[] bytes) throws StorageException;
  }

  /** Refuses a place where something stands; an empty folder is nothing. */
  public static void refuseTaken(Path folder) throws StorageException {
    if (Files.isSymbolicLink(folder)) {
      throw new StorageException(Action.WRITE, folder, Reason.LINK);
    }
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new StorageException(Action.WRITE, folder, Reason.NOT_A_FOLDER);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new StorageException(Action.WRITE, folder, Reason.EXISTS);
      }
    } catch (IOException e) {
      throw new StorageException(Action.LIST, folder, e);
    }
  }

  /** Makes the folder. */
  public static void create(Path folder, Content content) throws StorageException {
    refuseTaken(folder);
    Path staged = SingleFile.staged(folder);
    try {
      Files.createDirectories(SingleFile.folder(folder));
      Staging.discard(staged);
      Files.createDirectory(staged, mode(folder.getFileSystem(), "rwx------"));
      content.into((name, bytes) -> write(staged, name, bytes));
      Files.deleteIfExists(folder);
      SingleFile.move(staged, folder);
    } catch (IOException e) {
      Staging.discard(staged);
      throw new StorageException(Action.MAKE, folder, e);
    } catch (StorageException | RuntimeException e) {
      Staging.discard(staged);
      throw e;
    }
  }

  /** Takes back a folder that was made just now. */
  public static void takeBack(Path folder) {
    Staging.discard(folder);
  }

  private static void write(Path folder, String name, byte[] bytes) throws StorageException {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
      throw new IllegalArgumentException("not a name for a file: " + name);
    }
    Path file = folder.resolve(name);
    try {
      // Readable by nobody else from its first byte on.
      Files.createFile(file, mode(file.getFileSystem(), "rw-------"));
      Files.write(file, bytes, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  private static FileAttribute<?>[] mode(FileSystem system, String mode) {
    return system.supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
