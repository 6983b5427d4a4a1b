package org.armorial.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

/** What is said to have happened does not lie ahead. */
class DatesAheadRuleTest {
  private static final Path MINIMAL = Path.of("src/test/resources/registers/minimal");
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da.yaml";
  private static final String REVOCATION = "revocations/" + AWARD;

  @TempDir Path work;
  private Path register;

  @BeforeEach
  void copyTheLeastRegister() throws IOException {
    register = work.resolve("badges");
    try (Stream<Path> files = Files.walk(MINIMAL)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(MINIMAL.relativize(file).toString(), Files.readString(file));
      }
    }
  }

  @Test
  void revocationOfAnotherCenturyIsAnError() throws IOException {
    write(REVOCATION, "revokedOn: 2062-08-25T10:00:00Z\nreason: Une faute de frappe.\n");
    assertThat(told("2026-08-26T00:00:00Z"))
        .containsExactly("C017 badges/" + REVOCATION + ":1:12 2062-08-25 2026-08-26");
  }

  @Test
  void clocksMayDifferByTwoDays() throws IOException {
    write(REVOCATION, "revokedOn: 2026-08-25T10:00:00Z\nreason: Erreur.\n");
    assertThat(told("2026-08-23T10:00:00Z")).isEmpty();
    assertThat(told("2026-08-23T09:59:59Z"))
        .containsExactly("C017 badges/" + REVOCATION + ":1:12 2026-08-25 2026-08-23");
  }

  @Test
  void everythingThatHasHappenedIsLookedAt() throws IOException {
    String award = "assertions/ecoute/2025-03/" + AWARD;
    String text = Files.readString(register.resolve(award));
    write(
        award,
        text + "name: {text: Camille, consent: 2040-01-01}\nexpires: 2050-01-01T00:00:00Z\n");
    write(
        "endorsements/c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1c1.yaml",
        """
        target: {badge: ecoute/1}
        comment: Bien.
        issuedOn: 2041-01-01T00:00:00Z
        withdrawn: 2042-01-01T00:00:00Z
        """);
    write(
        "definitions/ecoute/1/lifecycle.yaml",
        "state: open\nreviews: [{date: 2043-01-01, by: Le comité}]\nnextReview: 2050-01-01\n");
    assertThat(told("2025-03-12T00:00:00Z"))
        .map(fault -> fault.split(" ", -1)[2])
        .containsExactlyInAnyOrder("2040-01-01", "2041-01-01", "2042-01-01", "2043-01-01");
    assertThat(told("2025-03-01T00:00:00Z")).anyMatch(fault -> fault.contains(" 2025-03-12 "));
  }

  @Test
  void commitKnowsBetterThanAClockThatStandsBehindIt() throws IOException, GitAPIException {
    try (Git git = Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
      PersonIdent author =
          new PersonIdent(
              "Personne",
              "personne@example.org",
              Instant.parse("2025-03-12T10:00:00Z"),
              java.time.ZoneOffset.UTC);
      git.commit().setMessage("state").setAuthor(author).setCommitter(author).setSign(false).call();
    }
    assertThat(told("1970-01-01T00:00:00Z")).isEmpty();
    write(REVOCATION, "revokedOn: 2026-08-25T10:00:00Z\nreason: Erreur.\n");
    assertThat(told("1970-01-01T00:00:00Z"))
        .containsExactly("C017 badges/" + REVOCATION + ":1:12 2026-08-25 2025-03-12");
  }

  @Test
  void withoutAClockNothingLiesAhead() throws IOException {
    write(REVOCATION, "revokedOn: 2062-08-25T10:00:00Z\nreason: Une faute de frappe.\n");
    assertThat(told(Optional.empty())).isEmpty();
  }

  private void write(String path, String text) throws IOException {
    Path file = register.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> told(String now) {
    return told(Optional.of(InstantSource.fixed(Instant.parse(now))));
  }

  private List<String> told(Optional<InstantSource> clock) {
    Findings findings = new Findings();
    RegisterSource source = RegisterSource.open(new RegisterFolder(register, "badges"), findings);
    Optional<Checked> checked =
        clock.isPresent()
            ? Checker.check(source, clock.get(), findings)
            : Checker.check(source, findings);
    assertThat(checked.isPresent()).isNotEqualTo(findings.hasErrors());
    return findings.sorted().stream()
        .filter(fault -> fault.isError())
        .map(
            fault ->
                fault.code().id()
                    + " "
                    + fault.where()
                    + " "
                    + fault.values().get("date")
                    + " "
                    + fault.values().get("today"))
        .toList();
  }
}
