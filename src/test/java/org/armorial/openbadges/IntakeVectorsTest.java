package org.armorial.openbadges;

import static org.armorial.openbadges.IntakeTest.carried;
import static org.armorial.openbadges.IntakeTest.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples of both standards. */
class IntakeVectorsTest {
  private static Path folder() {
    String folder = System.getProperty("armorial.vectors", "");
    Assumptions.assumeFalse(folder.isEmpty(), "no armorial.vectors");
    return Path.of(folder, "openbadges");
  }

  private static Received read(String path) throws IOException {
    return Intake.read(Files.readAllBytes(folder().resolve(path)));
  }

  @ParameterizedTest
  @CsvSource({
    "ob2-public-validator/simple-badge.png, openbadges document Assertion",
    "ob2-public-validator/basic-assertion.json, ' document Assertion'",
    "ob2-public-validator/basic-assertion-invalid-type.json, ' document OtherAssertion'",
    "ob2-spec-examples/example-00-Assertion.json, ' document Assertion'",
    "ob2-spec-examples/example-08-x.json, ' document ?'",
    "ob2-spec-examples/example-22-Endorsement.json, ' document Endorsement'",
    "ob3-spec-examples/docformat-0.json, ' document VerifiableCredential, OpenBadgeCredential'",
    "ob3-spec-examples/endorsement-0.json, ' document VerifiableCredential, EndorsementCredential'"
  })
  void takes(String path, String what) throws IOException {
    assertThat(carried(read(path))).containsExactly(what);
  }

  @ParameterizedTest
  @CsvSource({
    "ob2-public-validator/assets/robotics-badge.png, nothing-inside",
    "ob2-public-validator/assets/beths-robot-work.html, empty",
    "ob2-public-validator/badge-class-with-language.json, not-a-badge",
    "ob2-public-validator/issuer-compact-iri-validation.json, not-a-badge",
    "ob2-public-validator/redirected-validation-subject.json, json-damaged",
    "ob2-spec-examples/example-07-RevocationList.json, not-a-badge",
    "ob3-spec-examples/getting-started-5.json, not-a-badge",
    "ob3-spec-examples/security-9.json, not-a-badge"
  })
  void refuses(String path, String word) throws IOException {
    assertThat(faults(read(path))).containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource({"simple.jwt", "simple-revoked.jwt", "simple-not-revoked.jwt"})
  void takesTokens(String name) throws IOException {
    String text = Files.readString(folder().resolve("ob2-public-validator/" + name)).strip();
    assertThat(carried(read("ob2-public-validator/" + name))).containsExactly(" token " + text);
  }

  /** Whatever it is, the type that a file states decides; nothing is an error of ours. */
  @Test
  void sortsEveryFile() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name :
        List.of(
            "ob2-public-validator",
            "ob2-spec-examples",
            "ob3-spec-examples",
            "ob3-edubadges-examples",
            "bitstring-status-list")) {
      try (Stream<Path> all = Files.walk(folder().resolve(name))) {
        all.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    int found = 0;
    for (Path file : files) {
      Received received = Intake.read(Files.readAllBytes(file));
      assertThat(faults(received)).as(file.toString()).hasSizeLessThan(2);
      found += received instanceof Received.Found ? 1 : 0;
    }
    assertThat(files).hasSizeGreaterThan(150);
    assertThat(found).isBetween(80, files.size() - 30);
  }
}
