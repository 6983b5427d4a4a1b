package org.armorial.world;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where bytes wait until they are whole; then one move brings them into place. What a kill leaves
 * here, the next run removes. Safe to share between threads.
 */
final class Staging {
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path place;
  private final AtomicLong staged = new AtomicLong();

  /** A folder that nobody else writes to. */
  Staging(Path place) {
    this.place = place;
  }

  /** Removes what a killed run left. */
  void clear() throws IOException {
    if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
      try (var left = Files.newDirectoryStream(place)) {
        for (Path file : left) {
          delete(file);
        }
      }
    }
  }

  /** Puts a file in the place of what stands at {@code target}. */
  void file(Path target, byte[] bytes) throws IOException {
    Path waiting = next();
    try {
      write(waiting, bytes);
      replace(waiting, target);
    } catch (IOException e) {
      discard(waiting);
      throw e;
    }
  }

  /** A folder of files, by name, that waits for {@link #settle} or {@link #discard}. */
  Path folder(Map<String, byte[]> files) throws IOException {
    Path waiting = next();
    try {
      Files.createDirectory(waiting);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        write(waiting.resolve(file.getKey()), file.getValue());
      }
      return waiting;
    } catch (IOException e) {
      discard(waiting);
      throw e;
    }
  }

  /** Moves what waits to a place where nothing stands; false when something does. */
  static boolean settle(Path waiting, Path target) throws IOException {
    try {
      Files.move(waiting, target, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException e) {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      discard(waiting);
      throw e;
    }
  }

  private Path next() {
    return place.resolve(Long.toString(staged.incrementAndGet()));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    // A channel takes all bytes in one go, where the streams of Files portion them.
    try (FileChannel channel = FileChannel.open(file, NEW)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  /** Puts what waits in the place of what stands at {@code to}. */
  static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what waits; what cannot be removed now, the next run clears. */
  static void discard(Path waiting) {
    try {
      delete(waiting);
    } catch (IOException e) {
      // A failed write is what the caller must hear of.
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (var files = Files.newDirectoryStream(path)) {
        for (Path file : files) {
          delete(file);
        }
      }
    }
    try {
      Files.delete(path);
    } catch (NoSuchFileException e) {
      // It never came to be.
    }
  }
}
