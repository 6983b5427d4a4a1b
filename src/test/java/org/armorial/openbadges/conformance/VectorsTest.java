package org.armorial.openbadges.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armorial.fault.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** What is said of every published example, held against a table written by hand. */
class VectorsTest {
  private static final Path TABLE = Path.of("src/test/resources/conformance/vectors.txt");
  private static final List<String> FOLDERS =
      List.of(
          "ob3-spec-examples",
          "ob3-spec-eddsa",
          "ob3-edubadges-examples",
          "ob2-spec-examples",
          "ob2-public-validator",
          "bitstring-status-list");

  private static final int COLUMNS = 6;

  static List<List<String>> lines() throws IOException {
    Published.folder();
    return Files.readAllLines(TABLE).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> List.of(line.split(" \\| ", -1)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void theVerdictIsThatOfTheTable(List<String> line) throws IOException {
    assertThat(line).hasSize(COLUMNS);
    Path file = Published.folder().resolve("openbadges").resolve(line.get(0));
    var document = Published.document(file);
    if (line.get(1).equals("unreadable")) {
      assertThat(document).isEmpty();
      return;
    }
    ObjectNode object = document.orElseThrow();
    Report report = Conformance.check(object);
    assertThat(report.standard().word()).isEqualTo(line.get(1));
    assertThat(report.kind().word()).isEqualTo(line.get(2));
    assertThat(words(report.codes(Severity.ERROR))).as("errors").isEqualTo(set(line.get(3)));
    assertThat(words(report.codes(Severity.WARNING))).as("warnings").isEqualTo(set(line.get(4)));
    boolean known = !line.get(1).equals("unknown");
    assertThat(report.conforms()).isEqualTo(known && line.get(3).equals("-"));
    if (!report.conforms()) {
      assertThat(line.get(5)).as("why the example does not conform").isNotEqualTo("-");
    }
  }

  @Test
  void everyFileIsInTheTable() throws IOException {
    Path root = Published.folder().resolve("openbadges");
    List<String> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        all.filter(Files::isRegularFile)
            .forEach(file -> files.add(root.relativize(file).toString()));
      }
    }
    assertThat(lines().stream().map(line -> line.get(0)))
        .containsExactlyInAnyOrderElementsOf(files);
  }

  /** The credentials of the W3C suites are none of badges, and all conform. */
  @Test
  void signedCredentialsOfTheSuitesConform() throws IOException {
    int seen = 0;
    for (String suite : List.of("w3c-vc-di-eddsa", "w3c-vc-di-ecdsa")) {
      try (Stream<Path> all = Files.walk(Published.folder().resolve("openbadges").resolve(suite))) {
        for (Path file : all.filter(each -> each.toString().endsWith(".json")).toList()) {
          if (!file.getFileName().toString().startsWith("signed")) {
            continue;
          }
          Report report = Conformance.check(Published.document(file).orElseThrow());
          assertThat(report.standard()).isEqualTo(Standard.CREDENTIALS_2_0);
          assertThat(report.kind()).isEqualTo(Kind.CREDENTIAL);
          assertThat(report.conforms()).as(file + ": " + report).isTrue();
          seen++;
        }
      }
    }
    assertThat(seen).isGreaterThan(10);
  }

  private static Set<String> words(Set<Code> codes) {
    return codes.stream().map(Code::word).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> set(String column) {
    return column.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(column.split(" ", -1)));
  }
}
