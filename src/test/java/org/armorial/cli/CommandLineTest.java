package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.armorial.codec.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() {
    trial = new Trial(folder);
  }

  @Test
  void bareItShowsExamplesFirst() {
    assertThat(trial.run()).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).containsSubsequence("Examples", "Commands", "Exit codes");
    assertThat(trial.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "check", "build", "keys", "bake", "doctor", "explain"})
  void everyCommandHasHelpInBothLanguages(String command) {
    for (String language : new String[] {"fr", "en"}) {
      assertThat(trial.run("help", command, "--lang", language)).isEqualTo(ExitCode.DONE);
      String page = trial.out();
      assertThat(page).contains("armorial " + command, "--register").doesNotContain("{");
      assertThat(page).contains(language.equals("fr") ? "Exemples" : "Examples");
      assertThat(trial.run(command, "-h", "--lang", language)).isEqualTo(ExitCode.DONE);
      assertThat(trial.out()).isEqualTo(page);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "buidl,build",
    "sreve,serve",
    "doc,doctor",
    "explian,explain",
  })
  void aMistypedCommandIsGuessed(String typed, String meant) {
    assertThat(trial.run(typed)).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("“" + typed + "”", "Did you mean “" + meant + "”?");
    assertThat(trial.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "build --ot x,--out",
    "build --base-ur=x,--base-url",
    "check --formt x,--format",
    "--langg fr,--lang",
  })
  void aMistypedOptionIsGuessedAndNeverAbbreviated(String typed, String meant) {
    assertThat(trial.run(typed.split(" ", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("Did you mean “" + meant + "”?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing-like-it",
        "build --zzzzzz",
        "build --out",
        "build --out=",
        "build extra",
        "bake",
        "explain Z999",
        "explain",
        "keys",
        "keys open",
        "keys new",
        "keys retire",
        "keys retire ../x --register .",
        "check --format xml",
        "serve --port abc --register .",
        "serve --port 70000 --register .",
        "build --base-url http://example.org/",
        "build --base-url https://example.org/?x=1",
        "build --as-of yesterday",
        "--lang de",
        "check",
        "build",
        "serve",
        "doctor",
      })
  void whatIsNotUnderstoodIsTwo(String typed) {
    assertThat(trial.run(typed.split(" ", -1))).as(typed).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).startsWith("error: ").contains("armorial help");
  }

  @ParameterizedTest
  @CsvSource({
    "LANG,fr_FR.UTF-8,Commandes",
    "LANG,en_GB.UTF-8,Commands",
    "LANG,C.UTF-8,Commands",
    "LANG,de_DE,Commands",
    "LC_MESSAGES,fr_CA,Commandes",
    "LC_ALL,fr,Commandes",
  })
  void theLanguageIsThatOfTheLocale(String variable, String value, String heading) {
    trial.variables.put(variable, value);
    trial.run();
    assertThat(trial.out()).contains(heading);
  }

  @Test
  void complaintsSpeakTheAskedLanguageEvenWhenTheRestIsNotUnderstood() {
    trial.run("buidl", "--lang", "fr");
    assertThat(trial.err()).contains("Vouliez-vous dire");
    trial.run("--lang=fr", "build", "--zut");
    assertThat(trial.err()).contains("n’existe pas ici");
  }

  @Test
  void commonOptionsStandBeforeOrAfterTheCommand() {
    trial.run("--lang", "fr", "explain", "b001");
    String before = trial.out();
    trial.run("explain", "b001", "--lang", "fr");
    assertThat(trial.out()).isEqualTo(before).isNotBlank();
  }

  @Test
  void theProgramIsCalledAsThePersonCalledIt() {
    trial.variables.put("ARMORIAL_PROGRAM", "./armorial");
    trial.run();
    assertThat(trial.out()).contains("  ./armorial serve ");
  }

  @ParameterizedTest
  @CsvSource({
    "https://GRANGE.example.org/badges/,small letters,Write: https://grange.example.org/badges/",
    "https://grange.example.org//badges/,two slashes,Write: https://grange.example.org/badges/",
    "https://grange.example.org/été/,letters without accents,will do.",
  })
  void anAddressIsRefusedForItsTrueReason(String typed, String reason, String end) {
    assertThat(trial.run("build", "--base-url", typed)).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains(reason, end + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain B001 --json", "--version --json"})
  void resultsForAProgramAreJson(String typed) throws Exception {
    assertThat(trial.run(typed.split(" ", -1))).isEqualTo(ExitCode.DONE);
    assertThat(Json.parse(trial.out().getBytes(StandardCharsets.UTF_8)).isObject()).isTrue();
    assertThat(trial.err()).isEmpty();
  }

  @Test
  void theVersionIsSaid() {
    assertThat(trial.run("--version")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).startsWith("armorial ");
  }

  @Test
  void anUnexpectedErrorIsOursAndHidesItsTraceUntilAsked() {
    Surroundings broken =
        new Surroundings(
            Map.of(),
            folder,
            new java.io.PrintStream(new java.io.ByteArrayOutputStream()) {
              @Override
              public void print(String text) {
                throw new IllegalStateException("a broken pipe of ours");
              }
            },
            new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
            false,
            java.io.InputStream.nullInputStream(),
            java.time.InstantSource.fixed(java.time.Instant.EPOCH),
            java.util.Optional.empty());
    assertThat(CommandLine.standard().run(java.util.List.of(), broken)).isEqualTo(ExitCode.BUG);
  }

  @Test
  void aResultThatCannotBeWrittenIsAFailure() {
    java.io.ByteArrayOutputStream talk = new java.io.ByteArrayOutputStream();
    Surroundings full =
        new Surroundings(
            Map.of("LANG", "en"),
            folder,
            new java.io.PrintStream(
                new java.io.OutputStream() {
                  @Override
                  public void write(int b) throws java.io.IOException {
                    throw new java.io.IOException("No space left on device");
                  }
                }),
            new java.io.PrintStream(talk, true, java.nio.charset.StandardCharsets.UTF_8),
            false,
            java.io.InputStream.nullInputStream(),
            java.time.InstantSource.fixed(java.time.Instant.EPOCH),
            java.util.Optional.empty());
    assertThat(CommandLine.standard().run(java.util.List.of("--version"), full))
        .isEqualTo(ExitCode.UNREACHABLE);
    assertThat(talk.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("disk is full");
  }

  @Test
  void aKeyIsWrittenToAFileAndASiteToAFolder() {
    trial.run("help", "keys", "--lang", "fr");
    assertThat(trial.out()).contains("--out FICHIER").doesNotContain("--out DOSSIER");
    trial.run("help", "keys");
    assertThat(trial.out()).contains("--out FILE").doesNotContain("--out DIR");
    trial.run("help", "build");
    assertThat(trial.out()).contains("--out DIR");
  }
}
