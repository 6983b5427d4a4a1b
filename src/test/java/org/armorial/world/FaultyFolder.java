package org.armorial.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** A folder whose disk fails, or whose program is killed, at the n-th change. */
public final class FaultyFolder implements Folder {
  private final Folder folder;
  private final boolean killed;
  private int changesLeft;

  private FaultyFolder(Folder folder, int changes, boolean killed) {
    this.folder = folder;
    this.changesLeft = changes;
    this.killed = killed;
  }

  /** Allows so many changes; every later one says that the disk is full. */
  public static FaultyFolder full(Folder folder, int changes) {
    return new FaultyFolder(folder, changes, false);
  }

  /** Allows so many changes; at the next one the program dies. */
  public static FaultyFolder killed(Folder folder, int changes) {
    return new FaultyFolder(folder, changes, true);
  }

  /** What the program sees of its own death. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private synchronized void change(String path) throws StorageException {
    if (changesLeft-- > 0) {
      return;
    }
    if (killed) {
      throw new Killed();
    }
    throw new StorageException(StorageException.Action.WRITE, path, StorageException.Reason.FULL);
  }

  @Override
  public Optional<byte[]> read(String path) throws StorageException {
    return folder.read(path);
  }

  @Override
  public Optional<Lock> lock() throws StorageException {
    return folder.lock();
  }

  @Override
  public OptionalLong size(String path) throws StorageException {
    return folder.size(path);
  }

  @Override
  public Optional<Instant> modified(String path) throws StorageException {
    return folder.modified(path);
  }

  @Override
  public void survey(Consumer<Seen> eye) throws StorageException {
    folder.survey(eye);
  }

  @Override
  public void write(String path, byte[] bytes) throws StorageException {
    change(path);
    folder.write(path, bytes);
  }

  @Override
  public void write(String path, Map<String, byte[]> files) throws StorageException {
    change(first(path, files));
    folder.write(path, files);
  }

  @Override
  public Prepared prepare(String path, Map<String, byte[]> files) throws StorageException {
    change(first(path, files));
    Prepared prepared = folder.prepare(path, files);
    return () -> {
      change(first(path, files));
      prepared.settle();
    };
  }

  private static String first(String path, Map<String, byte[]> files) {
    String name = files.keySet().iterator().next();
    return path.isEmpty() ? name : path + "/" + name;
  }

  @Override
  public void delete(String path) throws StorageException {
    if (folder.size(path).isPresent()) {
      change(path);
    }
    folder.delete(path);
  }

  @Override
  public List<String> list() throws StorageException {
    return folder.list();
  }
}
