package org.armorial.world;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.armorial.world.StorageException.Action;
import org.armorial.world.StorageException.Reason;

/** One file that a person keeps, written whole or not at all. A link in its place is refused. */
public final class SingleFile {
  private SingleFile() {}

  /** Puts a new file in place that only this user may read (mode 0600 where modes exist). */
  public static void createPrivate(Path file, byte[] bytes) throws StorageException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path staged = staged(file);
    try {
      // Readable by nobody else from its first byte on.
      Files.createFile(staged, attributes);
      Files.write(staged, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      move(staged, file);
    } catch (FileAlreadyExistsException e) {
      discard(staged);
      throw new StorageException(Action.WRITE, file, Reason.EXISTS);
    } catch (IOException e) {
      discard(staged);
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  /** Puts a file in place, whether one is there or not; folders are made. */
  public static void write(Path file, byte[] bytes) throws StorageException {
    if (Files.isSymbolicLink(file)) {
      throw new StorageException(Action.WRITE, file, Reason.LINK);
    }
    Path staged = staged(file);
    try {
      Files.createDirectories(folder(file));
      Files.write(staged, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      move(staged, file);
    } catch (IOException e) {
      discard(staged);
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  /** The bytes of a file; one of more than {@code limit} is refused. */
  public static byte[] read(Path file, int limit) throws StorageException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw new StorageException(
            Action.READ, file, new IOException("more than " + limit + " bytes"));
      }
      return bytes;
    } catch (IOException e) {
      throw new StorageException(Action.READ, file, e);
    }
  }

  /** Adds to the end of a file, which is made when there is none. */
  public static void append(Path file, byte[] bytes) throws StorageException {
    try {
      Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  /** Removes a file; nothing happens when there is none. */
  public static void delete(Path file) throws StorageException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StorageException(Action.DELETE, file, e);
    }
  }

  static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }

  static Path staged(Path file) {
    return folder(file).resolve("." + file.getFileName() + ".new");
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to);
    }
  }

  static void discard(Path staged) {
    try {
      Files.deleteIfExists(staged);
    } catch (IOException e) {
      // The failed write is what the caller must hear of.
    }
  }
}
