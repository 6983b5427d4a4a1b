package org.armorial.repository;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The commit that is checked out, read from git's own few files: starting JGit for these forty
 * characters costs more than reading a small register.
 */
final class GitHead {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int LARGEST = 16 << 20;

  private GitHead() {}

  /** The commit of the working tree around {@code folder}; nothing outside one. */
  static Optional<String> commit(Path folder) {
    for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
      Path git = at.resolve(".git");
      if (Files.exists(git)) {
        try {
          return head(gitFolder(git));
        } catch (IOException e) {
          // Not knowing the commit keeps nobody from building.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** {@code .git}, or the folder that a file of this name points to (gitrepository-layout). */
  private static Path gitFolder(Path git) throws IOException {
    if (Files.isDirectory(git)) {
      return git;
    }
    String text = text(git);
    String target = text.startsWith("gitdir: ") ? text.substring("gitdir: ".length()) : "";
    return git.resolveSibling(target);
  }

  private static Optional<String> head(Path git) throws IOException {
    String head = text(git.resolve("HEAD"));
    if (!head.startsWith("ref: ")) {
      return Optional.of(head).filter(text -> COMMIT.matcher(text).matches());
    }
    String ref = head.substring("ref: ".length());
    if (ref.contains("..") || ref.startsWith("/")) {
      return Optional.empty();
    }
    Path pointer = git.resolve("commondir");
    Path common = Files.exists(pointer) ? git.resolve(text(pointer)) : git;
    Path loose = common.resolve(ref);
    String commit = Files.isRegularFile(loose) ? text(loose) : packed(common, ref);
    return Optional.of(commit).filter(text -> COMMIT.matcher(text).matches());
  }

  private static String packed(Path common, String ref) throws IOException {
    Path packed = common.resolve("packed-refs");
    return Files.exists(packed)
        ? text(packed)
            .lines()
            .filter(line -> line.endsWith(" " + ref))
            .map(line -> line.substring(0, line.indexOf(' ')))
            .findFirst()
            .orElse("")
        : "";
  }

  private static String text(Path file) throws IOException {
    return new String(BoundedFile.read(file, LARGEST), StandardCharsets.UTF_8).strip();
  }
}
