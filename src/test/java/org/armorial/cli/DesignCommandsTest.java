package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.repository.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignCommandsTest {
  private static final String CANVAS =
      """
      {"type":"ArmorialCanvas","version":1,"language":"fr","slug":"accueil","kind":"competence",
       "name":"Accueil solidaire","description":"Sait accueillir : « bien » #1","criteria":"- Écouter",
       "tags":["yes","2026","- a"],"validity":"P3Y","evidence":[{"name":"Récit","prompt":"Une page",
       "required":true}],"requires":{"atLeast":1,"of":[{"badge":"ecoute"},{"all":[{"badge":"ecoute/1"}]}]},
       "results":[{"id":"niveau","name":"Niveau","type":"LetterGrade","allowedValues":["A","B"]}],
       "letters":"A&S","colour":"vert"}
      """;

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws IOException {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
  }

  private Path file(String name) {
    return trial.badges().resolve("definitions/" + name);
  }

  private Map<String, String> register() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(trial.badges())) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            trial.badges().relativize(path).toString(),
            Digests.sha256(Files.readAllBytes(path)).value());
      }
    }
    return files;
  }

  private ExitCode make(String... more) {
    String[] words = {
      "new",
      "badge",
      "accueil",
      "--name",
      "Accueil solidaire",
      "--description",
      "Sait accueillir.",
      "--kind",
      "competence",
      "--criteria",
      "Écouter",
      "--criteria",
      "Orienter"
    };
    return trial.run(Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void aBadgeIsADraftWithAnImageOfItsOwn() {
    ExitCode made =
        make(
            "--validity",
            "3 ans",
            "--evidence",
            "Récit | Une page | récit | obligatoire",
            "--evidence",
            "Avis | Dix lignes",
            "--designer",
            "Cercle | relecture",
            "--tag",
            "accueil",
            "--tag",
            "true",
            "--colour",
            "#22623f",
            "--text",
            "É A");
    assertThat(made).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(trial.out().lines()).hasSize(4);
    assertThat(file("accueil/1/badge.yaml"))
        .content()
        .contains("name: Accueil solidaire\n", "validity: P3Y\n", "required: true\n", "- \"true\"")
        .contains("  - name: Avis\n    prompt: Dix lignes\n");
    assertThat(file("accueil/1/criteria.fr.md")).content().isEqualTo("- Écouter\n- Orienter\n");
    assertThat(file("accueil/1/lifecycle.yaml"))
        .content()
        .contains("state: draft\nsince: 2026-12-01\n");
    assertThat(file("accueil/1/image.svg"))
        .content()
        .contains("#22623f", "<title>Accueil solidaire</title>")
        .doesNotContain("<text");
    assertThat(trial.run("check")).as(trial.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatIsMissingOrWrongIsToldAtOnceAndNothingIsWritten() throws Exception {
    Map<String, String> before = register();
    ExitCode code =
        trial.run(
            "new",
            "badge",
            "accueil",
            "--kind",
            "competance",
            "--validity",
            "longtemps",
            "--colour",
            "zut",
            "--text",
            "漢",
            "--designer",
            "A | b | ftp://x");
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err())
        .contains("--name", "--description", "--criteria")
        .contains("--kind", "competence", "--validity", "--colour", "--text", "--designer");
    assertThat(register()).isEqualTo(before);
  }

  @Test
  void questionsAreAskedOnlyWhereSomebodyIs() {
    trial.typing();
    trial.input =
        """
        Accueil solidaire
        Sait accueillir.
        compétence
        competence
        Le besoin

        Écouter
        Orienter




        18 mois
        Cercle






        zut

        rouge
        """
            .getBytes(StandardCharsets.UTF_8);
    assertThat(
            trial.run(
                "new", "badge", "accueil", "--licence", "https://example.org/l", "--lang", "fr"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.err())
        .contains("Comment s’appelle le badge", "Encore une fois", "participation")
        .doesNotContain("licence de la fiche est-elle", "Sur quels badges");
    assertThat(file("accueil/1/badge.yaml"))
        .content()
        .contains("need: Le besoin\n", "validity: P18M\n", "licence: https://example.org/l\n")
        .contains("- name: Cercle\n");
  }

  @Test
  void answersThatAreRefusedAreHandedBack() throws Exception {
    trial.typing();
    String[] answers = {
      "Accueil", "Sait accueillir.", "meta", "", "", "Écouter", "", "", "", "", "", "nulle-part"
    };
    trial.input = (String.join("\n", answers) + "\n".repeat(12)).getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("new", "badge", "accueil")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("nulle-part", "not lost");
    assertThat(
            Json.parse(trial.out().getBytes(StandardCharsets.UTF_8))
                .at("/requires/all/0/badge")
                .asString())
        .isEqualTo("nulle-part");
    assertThat(file("accueil")).doesNotExist();
  }

  @Test
  void answersThatStopLeaveNothing() throws Exception {
    Map<String, String> before = register();
    trial.typing();
    trial.input = "Accueil\n".getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("new", "badge", "accueil")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("stopped before the end");
    assertThat(register()).isEqualTo(before);
  }

  @Test
  void aNextVersionIsTheNewestAgainAndTheOldOneStays() throws Exception {
    Map<String, String> before = register();
    assertThat(trial.run("new", "badge", "ecoute")).as(trial.err()).isEqualTo(ExitCode.DONE);
    Map<String, String> after = register();
    assertThat(after).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
    String newest = newest("ecoute");
    assertThat(newest).isNotEqualTo("1");
    assertThat(after.get("definitions/ecoute/" + newest + "/badge.yaml")).isIn(before.values());
    assertThat(file("ecoute/" + newest + "/lifecycle.yaml")).content().contains("state: draft");
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("new", "badge", "ecoute")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("a draft still");
    assertThat(trial.run("new", "badge", "ecoute", "--name", "x")).isEqualTo(ExitCode.USAGE);
  }

  private String newest(String slug) throws IOException {
    try (Stream<Path> versions = Files.list(file(slug))) {
      return versions.map(v -> v.getFileName().toString()).sorted().reduce((a, b) -> b).orElse("");
    }
  }

  @Test
  void aDryRunWritesNothing() throws Exception {
    Map<String, String> before = register();
    assertThat(make("--dry-run", "--json")).isEqualTo(ExitCode.DONE);
    assertThat(Json.parse(trial.out().getBytes(StandardCharsets.UTF_8)).path("made").asBoolean())
        .isFalse();
    assertThat(register()).isEqualTo(before);
  }

  @Test
  void aBadgeThatRestsOnNothingThatExistsIsRefused() throws Exception {
    Map<String, String> before = register();
    assertThat(make("--requires", "nulle-part")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("nulle-part", "Nothing was changed");
    assertThat(register()).isEqualTo(before);
  }

  @Test
  void aShortNameIsSuggested() {
    assertThat(trial.run("new", "badge", "Cœur à l’Œuvre !")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("“coeur-a-l-oeuvre”");
    assertThat(trial.run("new", "bagde", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("“badge”");
  }

  @Test
  void lettersThatTheMachineLostAreNotWritten() {
    assertThat(make("--need", "b\uFFFDn\uFFFDvole")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("--need", "LC_ALL");
    assertThat(file("accueil")).doesNotExist();
  }

  @Test
  void aCanvasBecomesADefinitionWithAllThatItSays() throws Exception {
    Files.writeString(trial.folder.resolve("canvas.json"), CANVAS);
    assertThat(trial.run("import", "canvas", "canvas.json"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(file("accueil/1/badge.yaml"))
        .content()
        .contains("description: \"Sait accueillir : « bien » #1\"\n", "- \"2026\"\n", "- \"- a\"\n")
        .contains("requires:\n  any:\n    - badge: ecoute\n    - all:\n        - badge: ecoute/1\n")
        .contains("    allowedValues:\n      - \"A\"\n");
    assertThat(file("accueil/1/image.svg")).content().contains("#22623f");
    assertThat(trial.run("check")).as(trial.out()).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("badge", "accueil", "--state", "open")).isEqualTo(ExitCode.DONE);

    Files.writeString(
        trial.folder.resolve("second.json"),
        CANVAS.replace("\"letters\":\"A&S\",\"colour\":\"vert\"", "\"humanCode\":\"2\""));
    assertThat(trial.run("import", "canvas", "second.json"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(file("accueil/2/image.svg")).hasSameTextualContentAs(file("accueil/1/image.svg"));
  }

  @Test
  void aCanvasAtFaultTellsEveryFaultAndWritesNothing() throws Exception {
    Map<String, String> before = register();
    String bad =
        CANVAS
            .replace("\"name\"", "\"nmae\"")
            .replace("P3Y", "longtemps")
            .replace("\"required\":true", "\"required\":\"oui\",\"nom\":1");
    trial.input = bad.getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("import", "canvas", "-")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("nmae", "did you mean `name`", "longtemps", "required", "nom");
    assertThat(register()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"a\":1}",
        "{\"type\":\"ArmorialCanvas\"",
        "{\"type\":\"ArmorialCanvas\",\"type\":1}",
        "null",
        "\u0000"
      })
  void whatIsNoCanvasIsRefused(String content) throws Exception {
    Map<String, String> before = register();
    trial.input = content.getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("import", "canvas", "-")).isEqualTo(ExitCode.FAULTS);
    assertThat(register()).isEqualTo(before);
  }

  @Test
  void aCanvasHasLimits() {
    trial.input = " ".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("import", "canvas", "-")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("too large");
    trial.input =
        ("{\"type\":\"ArmorialCanvas\",\"requires\":" + "[".repeat(500) + "]".repeat(500) + "}")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("import", "canvas", "-")).isEqualTo(ExitCode.FAULTS);
    trial.input =
        CANVAS
            .replace("\"slug\":\"accueil\"", "\"slug\":\"../../x\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(trial.run("import", "canvas", "-")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("../../x");
  }

  @Test
  void theLifeOfABadgeGoesForwardAndForbiddenStepsAreTold() throws Exception {
    make();
    Map<String, String> before = register();
    assertThat(trial.run("badge", "accueil", "--state", "retired")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("delete its folder");
    assertThat(trial.run("badge", "accueil", "--state", "consultation")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out().strip()).endsWith("definitions/accueil/1/lifecycle.yaml");
    assertThat(trial.run("badge", "accueil", "--state", "draft")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("never disappears");
    assertThat(
            trial.run(
                "badge",
                "accueil/1",
                "--state",
                "open",
                "--reviewed-by",
                "Comité",
                "--note",
                "Relu: bien",
                "--next-review",
                "2027-12-01"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(file("accueil/1/lifecycle.yaml"))
        .content()
        .contains("state: open\nsince: 2026-12-01\n", "by: Comité\n    note: \"Relu: bien\"\n")
        .contains("nextReview: 2027-12-01\n");
    assertThat(trial.run("badge", "accueil", "--state", "open")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.run("badge", "accueil", "--state", "consultation")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.run("badge", "accueil")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("accueil/1  open", "2027-12-01");
    assertThat(trial.run("badge", "accueil", "--state", "retired")).isEqualTo(ExitCode.DONE);
    before.remove("definitions/accueil/1/lifecycle.yaml");
    assertThat(register()).containsAllEntriesOf(before);
  }

  @Test
  void whatAPersonWroteAboveTheFieldsStays() throws Exception {
    Path lifecycle = file("ecoute/1/lifecycle.yaml");
    Files.writeString(lifecycle, "# À nous.\nstate: open\n");
    assertThat(trial.run("badge", "ecoute/1", "--reviewed-by", "Comité"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(lifecycle)
        .content()
        .isEqualTo("# À nous.\nstate: open\nreviews:\n  - date: 2026-12-01\n    by: Comité\n");
  }

  @Test
  void whatIsMistypedIsSuggested() {
    assertThat(trial.run("badge", "ecuote")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("“ecoute”");
    assertThat(trial.run("badge", "ecoute/9")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("Versions of this badge: ");
    assertThat(trial.run("badge", "ecoute", "--state", "opne")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("“open”");
    assertThat(trial.run("badge", "ecoute", "--next-review", "demain")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.run("badge", "ecoute", "--note", "x")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theCanvasIsOneFileThatLoadsNothing() throws Exception {
    assertThat(trial.run("new", "canvas", "--out", "atelier.html", "--language", "fr"))
        .isEqualTo(ExitCode.DONE);
    String page = Files.readString(trial.folder.resolve("atelier.html")).replace("&#39;", "'");
    assertThat(page)
        .contains("<html lang=\"fr\">", "default-src 'none'", "Feuille d’atelier")
        .doesNotContain("innerHTML", "src=", " onclick", "<link");
    for (String inline : new String[] {"style", "script"}) {
      String open = "<" + inline + ">";
      String body =
          page.substring(page.indexOf(open) + open.length(), page.indexOf("</" + inline + ">"));
      byte[] digest =
          java.util.HexFormat.of()
              .parseHex(Digests.sha256(body.getBytes(StandardCharsets.UTF_8)).value());
      assertThat(page)
          .contains(
              inline + "-src 'sha256-" + java.util.Base64.getEncoder().encodeToString(digest));
    }
    assertThat(trial.run("new", "canvas")).isEqualTo(ExitCode.USAGE);
  }
}
