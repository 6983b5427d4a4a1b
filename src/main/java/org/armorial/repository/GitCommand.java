package org.armorial.repository;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.armorial.model.RegisterPath;
import org.armorial.world.Subprocess;

/**
 * The person's own {@code git}, for what must be done as they are used to: with their name, their
 * hooks and their signature. What only reads is {@link GitRepository}'s.
 *
 * @param register the folder of the register
 */
public record GitCommand(Path register) {
  /** Somebody may have to touch a key. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * Commits these files of the register and nothing else that is at hand.
   *
   * @return what git complained of; empty when the commit is made
   */
  public Optional<String> commit(Collection<RegisterPath> files, String message) {
    // Paths come on standard input: a cohort's would not fit the command line everywhere.
    byte[] paths = lines(files);
    return run(List.of("add", "--all", "--pathspec-from-file=-", "--pathspec-file-nul"), paths)
        .or(() -> run(commit(message), paths));
  }

  private static List<String> commit(String message) {
    return List.of(
        "commit",
        "--quiet",
        "--only",
        "--message=" + message,
        "--pathspec-from-file=-",
        "--pathspec-file-nul");
  }

  private Optional<String> run(List<String> words, byte[] input) {
    List<String> all = new ArrayList<>(List.of("git", "--literal-pathspecs"));
    all.addAll(words);
    Optional<Subprocess.Ended> ended = new Subprocess(all, register, LIMIT).run(input);
    if (ended.isEmpty()) {
      return Optional.of("git");
    }
    Subprocess.Ended end = ended.get();
    return end.exit() == 0
        ? Optional.empty()
        : Optional.of(
            (end.error() + end.out()).strip().isEmpty() ? "git" : end.error() + end.out());
  }

  private static byte[] lines(Collection<RegisterPath> files) {
    StringBuilder lines = new StringBuilder();
    files.forEach(file -> lines.append(file).append('\0'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
