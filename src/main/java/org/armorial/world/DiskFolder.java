package org.armorial.world;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
  private final Folders folders;
  private final Staging staging;

  private DiskFolder(Path root) {
    this.root = root;
    this.folders = new Folders(root);
    this.staging = new Staging(root.resolve(STAGING));
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
    Path file = folders.file(LOCK);
    folders.make(OWN);
    try {
      // The system lets go of it when the process dies, however it dies.
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      boolean held = false;
      try {
        if (isMine(channel)) {
          folders.make(STAGING);
          staging.clear();
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

  @Override
  public Optional<byte[]> read(String path) throws StorageException {
    Path file = folders.file(path);
    try {
      return look(path, file).filter(BasicFileAttributes::isRegularFile).isPresent()
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException(Action.READ, file, e);
    }
  }

  @Override
  public OptionalLong size(String path) throws StorageException {
    Optional<BasicFileAttributes> found =
        look(path, folders.file(path)).filter(BasicFileAttributes::isRegularFile);
    return found.isPresent() ? OptionalLong.of(found.get().size()) : OptionalLong.empty();
  }

  @Override
  public Optional<Instant> modified(String path) throws StorageException {
    return look(path, folders.file(path)).map(found -> found.lastModifiedTime().toInstant());
  }

  /** What stands at {@code file}; a link is refused. */
  private static Optional<BasicFileAttributes> look(String path, Path file)
      throws StorageException {
    try {
      BasicFileAttributes attributes = Folders.attributes(file);
      Folders.refuseLink(path, attributes);
      return Optional.of(attributes);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException(Action.LOOK_AT, file, e);
    }
  }

  @Override
  public void write(String path, byte[] bytes) throws StorageException {
    Path target = folders.file(path);
    String folder = Folders.parent(path);
    folders.make(folder);
    folders.make(STAGING);
    if (!folders.isOurs(folder)) {
      look(path, target);
    }
    try {
      staging.file(target, bytes);
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, target, e);
    }
  }

  @Override
  public void write(String folder, Map<String, byte[]> files) throws StorageException {
    if (folder.isEmpty() || !appear(folder, files)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        String name = file.getKey();
        write(folder.isEmpty() ? name : folder + "/" + name, file.getValue());
      }
    }
  }

  /** Makes {@code folder} with all its files in one move; false when it stands already. */
  private boolean appear(String folder, Map<String, byte[]> files) throws StorageException {
    Path target = folders.file(folder);
    if (folders.isKnown(folder)) {
      return false;
    }
    folders.make(Folders.parent(folder));
    folders.make(STAGING);
    try {
      Path waiting = staging.folder(files);
      boolean done = folders.appear(folder, () -> Staging.settle(waiting, target));
      if (!done) {
        Staging.discard(waiting);
      }
      return done;
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, target, e);
    }
  }

  @Override
  public Prepared prepare(String folder, Map<String, byte[]> files) throws StorageException {
    List<String> names = List.copyOf(files.keySet());
    folders.make(STAGING);
    try {
      Path waiting = staging.folder(files);
      return () -> settle(waiting, folder, names);
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, root.resolve(folder), e);
    }
  }

  private void settle(Path waiting, String folder, List<String> names) throws StorageException {
    Path target = root.resolve(folder);
    try {
      folders.make(Folders.parent(folder));
      if (folder.isEmpty() || !folders.appear(folder, () -> Staging.settle(waiting, target))) {
        for (String name : names) {
          String path = folder.isEmpty() ? name : folder + "/" + name;
          look(path, folders.file(path));
          Staging.replace(waiting.resolve(name), folders.file(path));
        }
        Staging.discard(waiting);
      }
    } catch (IOException e) {
      throw new StorageException(Action.WRITE, target, e);
    }
  }

  @Override
  public void delete(String path) throws StorageException {
    Path file = folders.file(path);
    try {
      if (!Files.deleteIfExists(file)) {
        return;
      }
      String folder = Folders.parent(path);
      while (!folder.isEmpty()) {
        Files.delete(root.resolve(folder));
        folders.forget(folder);
        folder = Folders.parent(folder);
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
    walk((path, attributes) -> found.add(path));
    Collections.sort(found);
    return List.copyOf(found);
  }

  @Override
  public void survey(Consumer<Seen> eye) throws StorageException {
    walk(
        (path, attributes) -> {
          Folders.refuseLink(path, attributes);
          eye.accept(new Seen(path, attributes.size(), attributes.lastModifiedTime().toInstant()));
        });
  }

  private interface Eye {
    void see(String path, BasicFileAttributes attributes) throws StorageException;
  }

  private void walk(Eye eye) throws StorageException {
    List<StorageException> refused = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              try {
                eye.see(root.relativize(file).toString().replace('\\', '/'), attributes);
                return FileVisitResult.CONTINUE;
              } catch (StorageException e) {
                refused.add(e);
                return FileVisitResult.TERMINATE;
              }
            }
          });
    } catch (IOException e) {
      throw new StorageException(Action.LIST, root, e);
    }
    if (!refused.isEmpty()) {
      throw refused.get(0);
    }
  }
}
