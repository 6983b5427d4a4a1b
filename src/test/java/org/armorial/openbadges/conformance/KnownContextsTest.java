package org.armorial.openbadges.conformance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.armorial.proof.Contexts;
import org.junit.jupiter.api.Test;

/** What is called a known context of credentials, and what signatures are computed with. */
class KnownContextsTest {
  private static final Path TABLES =
      Path.of("src/main/resources/org/armorial/openbadges/conformance");

  /**
   * Published and stable, so no fault of a document; not among those that signatures are computed
   * with, so that a signature over them is said to be out of reach.
   */
  private static final Set<String> WITHOUT_A_BODY =
      Set.of(
          "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
          "https://w3id.org/security/jwk/v1",
          "https://w3id.org/security/v1",
          "https://w3id.org/security/v2",
          "https://www.w3.org/2018/credentials/examples/v1",
          "https://www.w3.org/ns/credentials/undefined-terms/v2",
          "https://www.w3.org/ns/odrl.jsonld");

  @Test
  void theTablesKnowWhatSignaturesAreComputedWith() throws IOException {
    Set<String> expected = new TreeSet<>(Contexts.known().addresses());
    expected.addAll(WITHOUT_A_BODY);
    assertThat(inTables()).isEqualTo(expected);
    assertThat(Contexts.known().addresses()).doesNotContainAnyElementsOf(WITHOUT_A_BODY);
  }

  private static Set<String> inTables() throws IOException {
    Set<String> all = new TreeSet<>();
    for (String standard : Set.of("credentials", "open-badges-3")) {
      try (Stream<Path> files = Files.list(TABLES)) {
        for (Path file :
            files.filter(f -> f.getFileName().toString().startsWith(standard)).toList()) {
          try (Stream<String> lines = Files.lines(file)) {
            all.addAll(
                lines
                    .filter(line -> line.matches("context (first|current|known) .*"))
                    .map(line -> line.split(" ", 3)[2])
                    .collect(toCollection(TreeSet::new)));
          }
        }
      }
    }
    return all;
  }
}
