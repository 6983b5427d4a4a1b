package org.armorial.operate;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.authoring.award.IssueForm;
import org.armorial.repository.GitRepository;

/** Looks at what a register stands in. */
public final class DoctorVisit {
  private static final int LARGEST_FILE = 1_000_000;

  private DoctorVisit() {}

  /** What surrounds the register in {@code folder}. */
  public static Doctor.Surroundings to(Path folder) throws IOException {
    int java = Runtime.version().feature();
    try (GitRepository repository = GitRepository.around(folder).orElse(null)) {
      if (repository == null) {
        return new Doctor.Surroundings(
            java, false, Optional.empty(), false, "badges", "", List.of(), false, Optional.empty());
      }
      Path root = repository.root();
      return new Doctor.Surroundings(
          java,
          true,
          repository.origin(),
          Files.exists(root.resolve(".git/shallow")),
          root.toRealPath().relativize(folder.toRealPath()).toString().replace('\\', '/'),
          text(root.resolve(".gitattributes"), StandardCharsets.ISO_8859_1),
          names(root.resolve(".github/workflows")),
          names(root).stream().anyMatch(name -> name.matches("(?i)(licen[cs]e|copying).*")),
          Optional.of(text(root.resolve(IssueForm.PLACE), StandardCharsets.UTF_8))
              .filter(form -> !form.isEmpty()));
    }
  }

  private static String text(Path file, Charset charset) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
      return "";
    }
    return new String(Files.readAllBytes(file), charset);
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
