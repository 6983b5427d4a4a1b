package org.armorial.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.armorial.world.StorageException.Action;
import org.armorial.world.StorageException.Reason;

/**
 * A folder on a disk. A link anywhere below its root is refused: what is written must land where
 * the path says. New bytes are staged under {@code .armorial/staging} and moved into place, so that
 * a kill leaves at most a staged file, which the next run removes.
 */
public final class DiskFolder implements Folder {
  /** Folder, below the root, that holds what is the program's own. */
  public static final String OWN = ".armorial";

  private static final String STAGING = OWN + "/staging";
  private static final String LOCK = OWN + "/lock";

  private final Path root;
  private final Set<String> knownFolders = ConcurrentHashMap.newKeySet();
  private final AtomicLong staged = new AtomicLong();

  private DiskFolder(Path root) {
    this.root = root;
  }

  /** The folder at {@code root}, made when there is none. A link or a file there is refused. */
  public static DiskFolder open(Path root) throws StorageException {
    try {
      if (Files.isSymbolicLink(root)) {
        throw new StorageException(Action.USE, root, Reason.LINK);
      }
      Files.createDirectories(root);
      return new DiskFolder(root);
    } catch (FileAlreadyExistsException e) {
      throw new StorageException(Action.USE, root, Reason.NOT_A_FOLDER);
    } catch (IOException e) {
      throw new StorageException(Action.MAKE, root, e);
    }
  }

  @Override
  public Optional<Lock> lock() throws StorageException {
    Path file = resolve(LOCK);
    makeFolder(OWN);
    try {
      // The system lets go of it when the process dies, however it dies.
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      boolean held = false;
      try {
        if (isMine(channel)) {
          clearStaging();
          held = true;
        }
        return held ? Optional.of(() -> letGo(channel)) : Optional.empty();
      } finally {
        if (!held) {
          channel.close();
        }
      }
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, file, e);
    }
  }

  private static boolean isMine(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this very process builds into the folder.
      return false;
    }
  }

  private static void letGo(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The end of the process lets go of it.
    }
  }

  private void clearStaging() throws IOException, StorageException {
    Path staging = root.resolve(STAGING);
    refuseLinksTo(STAGING + "/x");
    if (Files.isDirectory(staging, LinkOption.NOFOLLOW_LINKS)) {
      try (var files = Files.newDirectoryStream(staging)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public Optional<byte[]> read(String path) throws StorageException {
    Path file = resolve(path);
    try {
      return isFile(path, file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException(Action.READ, file, e);
    }
  }

  @Override
  public OptionalLong size(String path) throws StorageException {
    Path file = resolve(path);
    try {
      BasicFileAttributes attributes = attributes(file);
      refuseLink(path, attributes);
      return attributes.isRegularFile() ? OptionalLong.of(attributes.size()) : OptionalLong.empty();
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw new StorageException(Action.LOOK_AT, file, e);
    }
  }

  @Override
  public Optional<Instant> modified(String path) throws StorageException {
    Path file = resolve(path);
    try {
      BasicFileAttributes attributes = attributes(file);
      refuseLink(path, attributes);
      return Optional.of(attributes.lastModifiedTime().toInstant());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException(Action.LOOK_AT, file, e);
    }
  }

  private boolean isFile(String path, Path file) throws IOException, StorageException {
    BasicFileAttributes attributes = attributes(file);
    refuseLink(path, attributes);
    return attributes.isRegularFile();
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static void refuseLink(String path, BasicFileAttributes attributes)
      throws StorageException {
    if (attributes.isSymbolicLink()) {
      throw new StorageException(Action.USE, path, Reason.LINK);
    }
  }

  @Override
  public void write(String path, byte[] bytes) throws StorageException {
    Path target = resolve(path);
    size(path); // refuses a link in the target's place
    makeFolder(parent(path));
    makeFolder(STAGING);
    Path temporary = root.resolve(STAGING).resolve(Long.toString(staged.incrementAndGet()));
    try {
      // A kill here leaves a staged file only.
      Files.write(
          temporary, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
      move(temporary, target);
    } catch (IOException e) {
      discard(temporary);
      throw new StorageException(Action.WRITE, target, e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The next run clears the staging folder; the failed write is what the caller must hear of.
    }
  }

  @Override
  public void delete(String path) throws StorageException {
    Path file = resolve(path);
    try {
      if (!Files.deleteIfExists(file)) {
        return;
      }
      for (String parent = parent(path); !parent.isEmpty(); parent = parent(parent)) {
        Files.delete(root.resolve(parent));
        knownFolders.remove(parent);
      }
    } catch (DirectoryNotEmptyException e) {
      // Others still live in that folder.
    } catch (IOException e) {
      throw new StorageException(Action.DELETE, file, e);
    }
  }

  @Override
  public List<String> list() throws StorageException {
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(root.relativize(file).toString().replace('\\', '/'));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new StorageException(Action.LIST, root, e);
    }
    Collections.sort(found);
    return List.copyOf(found);
  }

  @Override
  public void survey(Consumer<Seen> eye) throws StorageException {
    List<String> links = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = root.relativize(file).toString().replace('\\', '/');
              if (attributes.isSymbolicLink()) {
                links.add(path);
                return FileVisitResult.TERMINATE;
              }
              eye.accept(
                  new Seen(path, attributes.size(), attributes.lastModifiedTime().toInstant()));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new StorageException(Action.LIST, root, e);
    }
    if (!links.isEmpty()) {
      throw new StorageException(Action.USE, links.get(0), Reason.LINK);
    }
  }

  private Path resolve(String path) throws StorageException {
    String folder = parent(path);
    String name = path.substring(folder.isEmpty() ? 0 : folder.length() + 1);
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new IllegalArgumentException("not a file in the folder: " + path);
    }
    if (!knownFolders.contains(folder)) {
      if (!root.resolve(path).normalize().startsWith(root.normalize()) || path.startsWith("/")) {
        throw new IllegalArgumentException("a path that leaves the folder: " + path);
      }
      refuseLinksTo(path);
    }
    return root.resolve(path);
  }

  /** Every folder between the root and the file must be a folder, not a link to one. */
  private void refuseLinksTo(String path) throws StorageException {
    int slash = path.indexOf('/');
    while (slash > 0) {
      String folder = path.substring(0, slash);
      if (!knownFolders.contains(folder)) {
        try {
          refuseLink(folder, attributes(root.resolve(folder)));
          knownFolders.add(folder);
        } catch (NoSuchFileException e) {
          return;
        } catch (IOException e) {
          throw new StorageException(Action.LOOK_AT, root.resolve(folder), e);
        }
      }
      slash = path.indexOf('/', slash + 1);
    }
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
  }

  private void makeFolder(String path) throws StorageException {
    if (path.isEmpty() || knownFolders.contains(path)) {
      return;
    }
    try {
      Files.createDirectories(root.resolve(path));
      knownFolders.add(path);
    } catch (IOException e) {
      throw new StorageException(Action.MAKE, root.resolve(path), e);
    }
  }
}
