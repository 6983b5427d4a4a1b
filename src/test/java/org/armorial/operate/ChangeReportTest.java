package org.armorial.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.repository.BaseTree;
import org.armorial.repository.RegisterReader;
import org.armorial.text.Language;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a director reads on a pull request, from a real git repository. */
class ChangeReportTest {
  private static final String OLD = "4617d0fec92ebe9f9ea0f173c9aef6da";
  private static final String NEW = "00000000000000000000000000000001";

  @TempDir Path folder;
  private Path badges = Path.of("nowhere");

  @BeforeEach
  void commit() throws Exception {
    badges = folder.resolve("badges");
    copy(Path.of("src/test/resources/registers/minimal"), badges);
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern("badges").call();
      git.commit()
          .setMessage("register")
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setSign(false)
          .call();
      git.checkout().setCreateBranch(true).setName("work").call();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private String report(Language language) throws IOException {
    return of(report -> report.markdown(language));
  }

  private String of(Function<ChangeReport, String> form) throws IOException {
    Register register = RegisterReader.read(badges, new Findings()).orElseThrow();
    SortedMap<RegisterPath, String> before = BaseTree.where(badges, "main").blobs();
    return form.apply(
        new ChangeReport(Optional.of(register), RegisterChange.between(before, register)));
  }

  private Path award(String id) {
    return badges.resolve("assertions/ecoute/2025-03/" + id + ".yaml");
  }

  @Test
  void nothingChangedIsSaid() throws Exception {
    assertThat(report(Language.FRENCH)).contains("Rien ne change");
  }

  @Test
  void awardsAndRevocationsAreCountedAndNamedByBadge() throws Exception {
    String text = Files.readString(award(OLD));
    Files.writeString(award(NEW), text.replaceAll("statusIndex: \\d+", "statusIndex: 77"));
    Files.createDirectories(badges.resolve("revocations"));
    Files.writeString(
        badges.resolve("revocations/" + OLD + ".yaml"),
        "revokedOn: 2025-05-01T00:00:00Z\nreason: erreur\n");
    assertThat(report(Language.FRENCH))
        .contains("- 1 badge sera délivré.", "- 1 badge délivré sera révoqué.")
        .contains("Badge par badge :", " \\(1\\) : 1 à délivrer, 1 à révoquer\n")
        .doesNotContain(NEW);
    assertThat(report(Language.ENGLISH)).contains("- 1 badge will be awarded.");
  }

  @Test
  void whatWasPublishedAndChangesIsToBeLookedAt() throws Exception {
    Files.delete(award(OLD));
    Files.writeString(
        badges.resolve("issuer.yaml"),
        Files.readString(badges.resolve("issuer.yaml")) + "baked: on-demand\n");
    assertThat(report(Language.ENGLISH))
        .contains("- 0 badges will be awarded.", "1 award goes away", "Look closely at", OLD)
        .contains("- The organisation’s name, address, contact or settings change: `issuer.yaml`")
        .contains("goes away: `assertions/ecoute/2025-03/" + OLD + ".yaml`", "An award of “Écoute");
  }

  @Test
  void documentsSignedBeforehandAreCountedAndNamed() throws Exception {
    Path sealed = Files.createDirectories(badges.resolve("sealed/assertions"));
    Files.writeString(sealed.resolve(OLD + ".json"), "{}");
    assertThat(report(Language.FRENCH))
        .contains(
            "- 1 document signé d’avance (sealed/) est ajouté.",
            "publié tel quel\u00a0: `sealed/assertions/" + OLD + ".json`");
  }

  @Test
  void aFileThatIsNoPartOfTheRegisterIsNoChange() throws Exception {
    Files.writeString(badges.resolve("README.md"), "Notes.\n");
    assertThat(report(Language.ENGLISH)).contains("Nothing changes");
  }

  @Test
  void aDefinitionIsNewOrChanges() throws Exception {
    Path definition = badges.resolve("definitions/ecoute");
    copy(definition.resolve("1"), definition.resolve("2"));
    Path criteria = definition.resolve("1/criteria.fr.md");
    Files.writeString(criteria, Files.readString(criteria) + "\nPlus.\n");
    assertThat(report(Language.FRENCH))
        .contains("- 1 fiche de badge est nouvelle.", "- 1 fiche de badge change.")
        .contains(" \\(1\\) : sa fiche change\n", " \\(2\\) : nouvelle fiche\n");
  }

  @Test
  void aNameCannotBecomeMarkup() throws Exception {
    Path badge = badges.resolve("definitions/ecoute/1/badge.yaml");
    Files.writeString(
        badge,
        Files.readString(badge).replaceFirst("(?m)^name:.*$", "name: \"<b>|x| [y](z) @team\""));
    Files.writeString(
        award(NEW),
        Files.readString(award(OLD)).replaceAll("statusIndex: \\d+", "statusIndex: 78"));
    assertThat(report(Language.ENGLISH))
        .contains("\\<b\\>\\|x\\| \\[y\\]\\(z\\) \\@\u2060team")
        .doesNotContain("<b>");
    assertThat(of(report -> report.plain(Language.ENGLISH)))
        .contains("<b>|x| [y](z) @team (1): 1 to award");
  }
}
