package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlReader;
import org.armorial.codec.YamlScalar;
import org.armorial.codec.YamlSequence;
import org.armorial.fault.Findings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code request form}: the issue form, for a repository of either kind. */
class RequestCommandTest {
  private static final String PLACE = ".github/ISSUE_TEMPLATE/badge-request.yml";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  /** The example, of which a part requires evidence. */
  @BeforeEach
  void start() throws IOException {
    trial = new Trial(folder);
    Trial.copy(Path.of("badges"), trial.badges());
    Path issuer = trial.badges().resolve("issuer.yaml");
    Files.writeString(
        issuer, Files.readString(issuer) + "base: https://badges.example.org/essai/\n");
  }

  private void issuer(String from, String to) throws IOException {
    Path file = trial.badges().resolve("issuer.yaml");
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private String form(String... more) {
    List<String> words = new ArrayList<>(List.of("request", "form", "--dry-run"));
    words.addAll(List.of(more));
    assertThat(trial.run(words.toArray(String[]::new))).as(trial.err()).isEqualTo(ExitCode.DONE);
    return trial.out();
  }

  @ParameterizedTest
  @CsvSource({"public,fr", "public,en", "private,fr", "private,en"})
  void theFormIsTheSameEveryTime(String visibility, String language) throws IOException {
    String form = form("--visibility", visibility, "--language", language);
    Path golden = Path.of("src/test/resources/golden/forms", visibility + "." + language + ".yml");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.getParent());
      Files.writeString(golden, form);
    }
    assertThat(form).isEqualTo(Files.readString(golden));
    checkSchema(form);
  }

  /** GitHub's form schema: what it refuses a form for. */
  private static void checkSchema(String form) {
    YamlMapping top = (YamlMapping) parse(form);
    assertThat(text(top, "name")).hasSizeGreaterThan(3);
    assertThat(text(top, "description")).hasSizeGreaterThan(3);
    assertThat(top.entries())
        .extracting(entry -> entry.key())
        .containsExactly("name", "description", "title", "labels", "body");
    Set<String> seen = new HashSet<>();
    for (YamlNode item : ((YamlSequence) value(top, "body")).items()) {
      YamlMapping element = (YamlMapping) item;
      YamlMapping attributes = (YamlMapping) value(element, "attributes");
      String type = text(element, "type");
      assertThat(type).isIn("markdown", "dropdown", "input", "textarea", "checkboxes");
      if (type.equals("markdown")) {
        assertThat(text(attributes, "value")).isNotBlank();
        continue;
      }
      assertThat(text(element, "id")).matches("[a-z]+");
      assertThat(seen.add(text(element, "id"))).isTrue();
      assertThat(seen.add(text(attributes, "label"))).isTrue();
      if (type.equals("dropdown")) {
        assertThat(((YamlSequence) value(attributes, "options")).items())
            .isNotEmpty()
            .doesNotHaveDuplicates();
      }
    }
    assertThat(seen).contains("badge", "consent");
  }

  private static YamlNode parse(String form) {
    Findings findings = new Findings();
    Optional<YamlNode> node =
        YamlReader.read("form.yml", form.getBytes(StandardCharsets.UTF_8), findings);
    assertThat(findings.sorted()).isEmpty();
    return node.orElseThrow();
  }

  private static YamlNode value(YamlMapping mapping, String key) {
    return mapping.find(key).orElseThrow().value();
  }

  private static String text(YamlMapping mapping, String key) {
    return ((YamlScalar) value(mapping, key)).text();
  }

  @Test
  void inPublicNothingIsAskedThatSaysWhoSomebodyIs() throws IOException {
    String form = form();
    assertThat(form).doesNotContain("textarea", "id: request").contains("id: did");
    assertThat(form).contains("https://badges.example.org/essai/guide/request.fr.html");
    assertThat(trial.err()).contains("--visibility private");
    issuer("recipients: email-hash", "recipients: random");
    assertThat(form()).doesNotContain("textarea", "type: input");
    issuer("publicRegister: false", "publicRegister: true");
    assertThat(trial.run("request", "form", "--visibility", "private")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("publicRegister");
    assertThat(trial.folder.resolve(".github")).doesNotExist();
  }

  @Test
  void theFormIsWrittenWhereTheForgeLooksAndDoctorSaysWhenItIsStale() throws Exception {
    assertThat(trial.run("request", "form")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("--out");
    git("init", "--quiet");
    trial.run("doctor");
    assertThat(trial.out()).contains("Nobody can ask for a badge by an issue");
    assertThat(trial.run("request", "form")).as(trial.err()).isEqualTo(ExitCode.DONE);
    trial.run("doctor");
    assertThat(trial.out()).contains("request.yml is missing");
    Files.createDirectories(trial.folder.resolve(".github/workflows"));
    Files.writeString(trial.folder.resolve(".github/workflows/request.yml"), "");
    trial.run("doctor");
    assertThat(trial.out()).contains("ARMORIAL_REQUESTS").doesNotContain("no longer says");
    issuer("recipients: email-hash", "recipients: random");
    trial.run("doctor");
    assertThat(trial.out()).contains("no longer says", "--visibility public --language fr");
    assertThat(trial.run("request", "form", "--visibility", "private")).isEqualTo(ExitCode.DONE);
    issuer("publicRegister: false", "publicRegister: true");
    trial.run("doctor");
    assertThat(trial.out()).contains("asks for request files");
  }

  @Test
  void aFormOfSomebodysOwnIsKept() throws Exception {
    git("init", "--quiet");
    Path own = trial.folder.resolve(PLACE);
    Files.createDirectories(own.getParent());
    Files.writeString(own, "name: À nous\n");
    assertThat(trial.run("request", "form")).isEqualTo(ExitCode.FAULTS);
    assertThat(own).hasContent("name: À nous");
    trial.run("doctor");
    assertThat(trial.out()).contains("was not written by");
    assertThat(trial.run("request", "form", "--out", "ask.yml", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(trial.folder.resolve("ask.yml")).exists();
  }

  @Test
  void whatCannotBeUnderstoodIsTold() throws IOException {
    assertThat(trial.run("request", "from")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("request form");
    assertThat(trial.run("request", "form", "--visibility", "secret")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.run("request", "form", "--language", "de")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void namesThatWouldBreakTheFormDoNot() throws Exception {
    trial = new Trial(Files.createDirectories(folder.resolve("other"))).withRegister("minimal");
    Files.delete(
        trial.badges().resolve("assertions/ecoute/2025-03/4617d0fec92ebe9f9ea0f173c9aef6da.yaml"));
    assertThat(trial.run("request", "form", "--out", "form.yml")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("requires evidence");
    Path file = trial.badges().resolve("definitions/ecoute/1/badge.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("required: true", "required: false")
            .replace("Écouter pour comprendre", "'\"Oui\": ${{ x }} # (ecoute/2)'"));
    String form = form("--visibility", "public");
    checkSchema(form);
    assertThat(form).contains("\\\"Oui\\\": ${{ x }} # (ecoute/2) (ecoute/1)");
  }

  private void git(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    Process git = new ProcessBuilder(all).directory(trial.folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }
}
