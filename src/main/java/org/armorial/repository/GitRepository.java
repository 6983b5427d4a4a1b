package org.armorial.repository;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The git repository that a register stands in. Opened only when asked: JGit is slow to start. */
public final class GitRepository implements AutoCloseable {
  private GitRepository() {}

  /** The repository whose working tree holds {@code folder}; empty outside one. */
  public static Optional<GitRepository> around(Path folder) throws IOException {
    return NotYet.here(Optional.empty());
  }

  /** The root of the working tree. */
  public Path root() {
    return NotYet.here(Path.of("x"));
  }

  /** The commit that is checked out, 40 hexadecimal digits; empty before the first. */
  public Optional<String> head() {
    return NotYet.here(Optional.empty());
  }

  /** The branch that is checked out; empty when detached. */
  public Optional<String> branch() {
    return NotYet.here(Optional.empty());
  }

  /** The address of the remote {@code origin}, without a user or password that it may hold. */
  public Optional<String> origin() {
    return NotYet.here(Optional.empty());
  }

  /** Whether {@code file} is in the index. */
  public boolean isTracked(Path file) throws IOException {
    return NotYet.here(false);
  }

  /** Whether something under {@code folder} differs from {@code HEAD} or is not tracked. */
  public boolean isDirty(Path folder) throws IOException {
    return NotYet.here(false);
  }

  @Override
  public void close() {}
}
