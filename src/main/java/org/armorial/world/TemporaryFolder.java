package org.armorial.world;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A folder that only this user can read and that goes away with its owner. */
public final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  private TemporaryFolder(Path path) {
    this.path = path;
  }

  /** A new, empty folder whose name begins with {@code name}. */
  public static TemporaryFolder make(String name) throws StorageException {
    try {
      return new TemporaryFolder(Files.createTempDirectory(name + "-"));
    } catch (IOException e) {
      throw new StorageException(
          StorageException.Action.MAKE, System.getProperty("java.io.tmpdir", "tmp"), e);
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Removes it with everything in it; links in it are removed, never followed. One thread at a
   * time: two would take the files away under each other, and both give up.
   */
  @Override
  public synchronized void close() {
    try {
      Files.walkFileTree(path, new Removal());
    } catch (IOException e) {
      // A file that somebody still holds open stays for the system to clean up.
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
