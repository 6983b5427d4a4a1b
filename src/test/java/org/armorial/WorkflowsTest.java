package org.armorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.codec.YamlScalar;
import org.armorial.codec.YamlSequence;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger writes on the forge never becomes words of a shell, nor of a workflow. */
class WorkflowsTest {
  private static final Path FOLDER = Path.of(".github/workflows");

  /** A text of a workflow with the keys that lead to it. */
  private record Said(String path, String key, String text) {}

  static List<Path> workflows() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<Said> said(Path file) throws IOException {
    Findings findings = new Findings();
    YamlNode top =
        YamlReader.read(file.toString(), Files.readAllBytes(file), findings).orElseThrow();
    assertThat(findings.sorted()).isEmpty();
    List<Said> all = new ArrayList<>();
    collect(top, "", "", all);
    return all;
  }

  private static void collect(YamlNode node, String path, String key, List<Said> into) {
    if (node instanceof YamlMapping mapping) {
      for (YamlEntry entry : mapping.entries()) {
        collect(entry.value(), path + "/" + entry.key(), entry.key(), into);
      }
    } else if (node instanceof YamlSequence sequence) {
      sequence.items().forEach(item -> collect(item, path, key, into));
    } else if (node instanceof YamlScalar scalar) {
      into.add(new Said(path, key, scalar.text()));
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(workflows())
        .extracting(file -> file.getFileName().toString())
        .contains("check.yml", "publish.yml", "request.yml");
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void noShellSeesAnExpression(Path file) throws IOException {
    List<Said> runs = said(file).stream().filter(said -> said.key().equals("run")).toList();
    assertThat(runs).isNotEmpty().allMatch(run -> !run.text().contains("${{"));
    // Neither by a variable: of the event, nothing but numbers and names of branches is handed on.
    assertThat(said(file))
        .filteredOn(said -> said.text().contains("github.event."))
        .allSatisfy(
            said ->
                assertThat(
                        said.text()
                            .replaceAll("github\\.event\\.(issue\\.number|label\\.name)", ""))
                    .as(said.path())
                    .doesNotContain("github.event"));
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void actionsArePinnedToACommit(Path file) throws IOException {
    assertThat(said(file))
        .filteredOn(said -> said.key().equals("uses"))
        .isNotEmpty()
        .allSatisfy(
            said -> assertThat(said.text()).matches("[A-Za-z0-9-]+/[A-Za-z0-9-]+@[0-9a-f]{40}"));
    assertThat(Files.readAllLines(file))
        .filteredOn(line -> line.contains("uses:"))
        .allMatch(line -> line.matches(".*@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void oneActionHasOnePin() throws IOException {
    Map<String, String> pins = new TreeMap<>();
    for (Path file : workflows()) {
      for (Said said : said(file)) {
        if (said.key().equals("uses")) {
          String[] parts = said.text().split("@", 2);
          assertThat(pins.merge(parts[0], parts[1], (one, other) -> one)).isEqualTo(parts[1]);
        }
      }
    }
    assertThat(pins).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("workflows")
  void strangersCodeNeverRunsWithRights(Path file) throws IOException {
    assertThat(said(file))
        .extracting(Said::path)
        .noneMatch(path -> path.startsWith("/on/pull_request_target"))
        .noneMatch(path -> path.startsWith("/on/workflow_run"))
        .noneMatch(path -> path.startsWith("/on/issue_comment"));
    assertThat(Files.readString(file)).contains("\npermissions:");
  }

  @Test
  void anIssueIsLookedAtOnceAMaintainerAcceptsItAndTheRepositoryWantsIt() throws IOException {
    Path file = FOLDER.resolve("request.yml");
    List<Said> said = said(file);
    assertThat(said)
        .contains(new Said("/on/issues/types", "types", "labeled"))
        .contains(
            new Said(
                "/jobs/request/if",
                "if",
                "vars.ARMORIAL_REQUESTS == 'true' && github.event.label.name == 'badge-accepted'"));
    assertThat(said)
        .filteredOn(one -> one.path().startsWith("/on/"))
        .extracting(Said::path)
        .containsOnly("/on/issues/types");
    assertThat(said)
        .filteredOn(one -> one.path().startsWith("/jobs/request/permissions/"))
        .extracting(one -> one.key() + " " + one.text())
        .containsExactlyInAnyOrder("contents write", "pull-requests write", "issues read");
    assertThat(said)
        .filteredOn(one -> one.path().endsWith("/persist-credentials"))
        .extracting(Said::text)
        .containsExactly("false");
    assertThat(said).noneMatch(one -> one.text().contains("secrets."));
    assertThat(said)
        .filteredOn(one -> one.text().contains("github.token"))
        .extracting(Said::key)
        .containsExactly("GH_TOKEN");
    String shell =
        said.stream()
            .filter(one -> one.key().equals("run"))
            .map(Said::text)
            .reduce("", String::concat);
    assertThat(shell)
        .containsSubsequence(
            "award --lang fr --from \"$GITHUB_EVENT_PATH\"", "check", "git push", "gh pr create");
  }
}
