package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.armorial.fault.Findings;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed in a definition is named, as far as git or the digest knows. */
class FrozenDefinitionTest {
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");
  private static final String DEFINITION = "definitions/ecoute/1/";

  @TempDir Path work;
  private Path register;

  @BeforeEach
  void copyTheLeastRegister() throws IOException {
    register = work.resolve("badges");
    try (Stream<Path> files = Files.walk(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = register.resolve(MINIMAL.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void changedLineIsShownWhereGitKnowsTheFile() throws IOException, GitAPIException {
    commit();
    append("criteria.fr.md", "\nEt bien plus encore.\n");
    assertThat(told())
        .containsExactly("C005 changed criteria.fr.md badges/" + DEFINITION + "criteria.fr.md:4:1");
    commit();
    append("badge.yaml", "tags: [écoute]\n");
    assertThat(told())
        .containsExactlyInAnyOrder(
            "C005 changed criteria.fr.md badges/" + DEFINITION + "criteria.fr.md:4:1",
            "C005 changed badge.yaml badges/" + DEFINITION + "badge.yaml:9:1");
  }

  @Test
  void fileThatWasTakenAwayIsNamed() throws IOException, GitAPIException {
    commit();
    Path svg = register.resolve(DEFINITION + "image.svg");
    Files.copy(Path.of("badges/definitions/tutorat/1/image.png"), register.resolve("x.png"));
    Files.move(register.resolve("x.png"), register.resolve(DEFINITION + "image.png"));
    Files.delete(svg);
    assertThat(told())
        .containsExactlyInAnyOrder(
            "C005 added image.png badges/" + DEFINITION + "image.png",
            "C005 removed image.svg badges/" + DEFINITION + "image.svg");
  }

  @Test
  void fileThatWasAddedIsKnownWithoutGit() throws IOException {
    append("criteria.en.md", "Listening, for an hour.\n");
    assertThat(told())
        .containsExactly(
            "C005 added criteria.en.md badges/" + DEFINITION + "criteria.en.md:1:1",
            // The register speaks French alone.
            "C008 unseen null badges/" + DEFINITION + "criteria.en.md:1:1");
  }

  @Test
  void everyCandidateIsNamedWithoutGit() throws IOException {
    append("criteria.fr.md", "\nEt bien plus encore.\n");
    assertThat(told())
        .containsExactly(
            "C005 - badge.yaml, criteria.fr.md, image.svg badges/" + DEFINITION + "badge.yaml:2:1");
  }

  private void append(String name, String text) throws IOException {
    Path file = register.resolve(DEFINITION + name);
    Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
  }

  private void commit() throws GitAPIException {
    try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern(".").call();
      PersonIdent author = new PersonIdent("Personne", "personne@example.org");
      git.commit().setMessage("state").setAuthor(author).setCommitter(author).setSign(false).call();
    }
  }

  private List<String> told() {
    Findings findings = new Findings();
    RegisterFolder folder = new RegisterFolder(register, "badges");
    assertThat(Checker.check(RegisterSource.open(folder, findings), findings)).isEmpty();
    return findings.sorted().stream()
        .map(
            fault ->
                fault.code().id()
                    + " "
                    + fault.values().getOrDefault("variant", "-")
                    + " "
                    + fault.values().get("file")
                    + " "
                    + fault.where())
        .toList();
  }
}
