package org.armorial.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * A folder that the program fills: the one door through which a site reaches a disk or another
 * store. Paths are relative, with {@code /}. Safe to share between threads.
 */
public interface Folder {
  /** The bytes of a file; empty when there is none. */
  Optional<byte[]> read(String path) throws StorageException;

  /**
   * Keeps other builds out until the lock is closed, and removes what a killed one left half done;
   * empty when another build is at work.
   */
  Optional<Lock> lock() throws StorageException;

  /** Held by the one build at work. */
  @FunctionalInterface
  interface Lock extends AutoCloseable {
    @Override
    void close();
  }

  /** The size of a file in bytes; empty when there is none. */
  OptionalLong size(String path) throws StorageException;

  /** When a file was last written, as the store says; empty when there is none. */
  Optional<Instant> modified(String path) throws StorageException;

  /** Puts a file in place, whole or not at all: a reader sees the old bytes or the new ones. */
  void write(String path, byte[] bytes) throws StorageException;

  /**
   * Puts files in place, each whole or not at all. Where there is no such folder yet, all of them
   * appear at once.
   *
   * @param folder the path of their folder; the empty string for this one
   * @param files their bytes by name
   */
  void write(String folder, Map<String, byte[]> files) throws StorageException;

  /**
   * Readies files that belong into {@code folder}: nothing is to be seen of them before they are
   * settled, and what never is, the next run removes.
   */
  Prepared prepare(String folder, Map<String, byte[]> files) throws StorageException;

  /** Files that wait to be put in place. */
  @FunctionalInterface
  interface Prepared {
    /** Puts them in place as {@link #write(String, Map)} does. */
    void settle() throws StorageException;
  }

  /** Removes a file, and the folders that become empty; nothing happens when there is none. */
  void delete(String path) throws StorageException;

  /** Every file, sorted. */
  List<String> list() throws StorageException;

  /** Shows every file to {@code eye}, in no order; a link is refused wherever it is met. */
  void survey(Consumer<Seen> eye) throws StorageException;

  /**
   * A file that stands in the folder.
   *
   * @param path its path
   * @param size in bytes
   * @param modified when it was last written
   */
  record Seen(String path, long size, Instant modified) {}
}
