package org.armorial.authoring.award;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Evidence;
import org.armorial.model.EvidenceRequest;
import org.armorial.model.LocalizedText;
import org.armorial.model.Sha256;
import org.armorial.repository.Digests;

/**
 * Evidence as an option of the command: {@code [NAME=]FILE-OR-ADDRESS-OR-TEXT}. Of a file only the
 * digest is taken: neither the file nor its name, which may be a person's, gets into the register.
 */
public final class EvidenceOption {
  private static final String OPTION = "--evidence";

  private final Path directory;
  private final BadgeDefinition definition;
  private final EntryFaults faults;
  private final List<RawEntry.Answer> answers = new ArrayList<>();
  private final List<Evidence> files = new ArrayList<>();

  /** For a definition; relative names of files are relative to {@code directory}. */
  public EvidenceOption(Path directory, BadgeDefinition definition, EntryFaults faults) {
    this.directory = directory;
    this.definition = definition;
    this.faults = faults;
  }

  /** Takes one as it was typed. */
  public void add(String typed) {
    Optional<LocalizedText> name = name(typed);
    String value = name.isPresent() ? typed.substring(typed.indexOf('=') + 1).strip() : typed;
    Optional<LocalizedText> request = name.or(this::onlyRequest);
    Path file = file(value);
    if (value.startsWith("https://") || value.startsWith("http://")) {
      answers.add(new RawEntry.Answer(request, new RawEntry.Cell(value, OPTION)));
    } else if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      digest(request, file);
    } else if (value.matches("(?s).*\\s.*\\S.*")) {
      answers.add(new RawEntry.Answer(request, new RawEntry.Cell(value, OPTION)));
    } else {
      // One word that is no file is a slip of the keyboard, and not how something was earned.
      faults.add(EntryPlace.commandLine().at(OPTION), "no-evidence", Map.of("text", value));
    }
  }

  /** Texts and addresses. */
  public List<RawEntry.Answer> answers() {
    return List.copyOf(answers);
  }

  /** Files. */
  public List<Evidence> files() {
    return List.copyOf(files);
  }

  private Path file(String value) {
    try {
      return directory.resolve(value);
    } catch (java.nio.file.InvalidPathException e) {
      return directory;
    }
  }

  private Optional<LocalizedText> name(String typed) {
    int equals = typed.indexOf('=');
    String before = equals < 0 ? "" : Headings.folded(typed.substring(0, equals));
    return definition.conditions().evidence().stream()
        .map(EvidenceRequest::name)
        .filter(
            name -> name.texts().values().stream().map(Headings::folded).anyMatch(before::equals))
        .findFirst();
  }

  private Optional<LocalizedText> onlyRequest() {
    List<EvidenceRequest> asked = definition.conditions().evidence();
    return asked.size() == 1 ? Optional.of(asked.get(0).name()) : Optional.empty();
  }

  private void digest(Optional<LocalizedText> name, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      Sha256 digest = Digests.sha256(in);
      files.add(
          new Evidence(
              Optional.empty(),
              Optional.empty(),
              name,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(digest)));
    } catch (IOException e) {
      faults.add(
          EntryPlace.commandLine().at(OPTION),
          "evidence-unreadable",
          Map.of("text", String.valueOf(file.getFileName())));
    }
  }
}
