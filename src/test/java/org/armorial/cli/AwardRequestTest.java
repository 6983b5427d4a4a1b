package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.armorial.repository.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that the offline page made, or somebody who pretends so. */
class AwardRequestTest {
  private static final String SALT = "5f0c4c1e7b0a4b6f9d3e2a1c0b9f8e7d";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws IOException {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
  }

  private static String hash(String address) {
    return "sha256$" + Digests.sha256((address + SALT).getBytes(StandardCharsets.UTF_8));
  }

  private static String request() {
    return """
        {"type":"ArmorialRequest","version":1,"badge":"ecoute/1","language":"fr",
         "madeOn":"2026-11-22T09:00:00Z",
         "recipient":{"emailHash":{"hash":"HASH","salt":"SALT"}},
         "name":{"text":"Camille Fictive","consent":"2026-11-22"},
         "narrative":"Mon récit.\\nEn deux lignes.",
         "evidence":[{"name":"Récit","genre":"récit","description":"Un entretien.",
           "narrative":"Elle a parlé, j’ai écouté."},{"url":"https://example.org/carte"}],
         "consent":{"text":"J’accepte que ma demande soit examinée.","on":"2026-11-22"}}
        """
        .replace("HASH", hash("camille@example.org"))
        .replace("SALT", SALT);
  }

  private ExitCode award(String request, String... more) throws IOException {
    Files.writeString(folder.resolve("request.json"), request);
    return trial.run(
        Stream.concat(Stream.of("award", "--from", "../request.json"), Stream.of(more))
            .toArray(String[]::new));
  }

  private String written() throws IOException {
    return Files.readString(trial.folder.resolve(trial.out().strip()));
  }

  @Test
  void aRequestBecomesAnAward() throws Exception {
    assertThat(award(request())).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(written())
        .contains(hash("camille@example.org"), SALT, "text: Camille Fictive", "Mon récit.")
        .contains("genre: récit", "url: https://example.org/carte", "badge: ecoute/1")
        .doesNotContain("J’accepte");
    assertThat(trial.err())
        .contains("J’accepte que ma demande soit examinée.", "2026-11-22")
        .contains(Digests.sha256(request().getBytes(StandardCharsets.UTF_8)).value());
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void wordsThatNameSomebodyStandNowhere() throws Exception {
    String named = request().replace("J’accepte", "Moi, Camille Fictive, j’accepte");
    assertThat(award(named)).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).doesNotContain("Moi, Camille").contains("its words are in the request");
  }

  @Test
  void theIssuerAddsWhatIsTheirsAndNothingElse() throws Exception {
    String hashed = Files.readString(trial.badges().resolve("issuer.yaml"));
    Files.writeString(
        trial.badges().resolve("issuer.yaml"),
        hashed + "base: https://badges.example.org/essai/\n");
    assertThat(award(request(), "--to", "another@example.org")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("not the address");
    assertThat(award(request(), "--name", "X", "--name-consent", "2026-11-01"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(award(request(), "ecoute", "--evidence", "Une autre preuve."))
        .isEqualTo(ExitCode.USAGE);
    assertThat(
            award(
                request(),
                "ecoute",
                "--to",
                "Camille@example.org",
                "--requested-by",
                "antenne-nord",
                "--drafts",
                "../drafts"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(written()).contains("requestedBy: antenne-nord").doesNotContain("camille@");
    assertThat(folder.resolve("drafts/messages.csv")).content().contains("camille@example.org");
    assertThat(award(request())).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("--again");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"version\":1     | \"version\":2                | version 1",
        "\"type\":         | \"kind\":                    | ArmorialRequest",
        "\"narrative\":\"Mon | \"narratif\":\"Mon         | did you mean “narrative”",
        "\"genre\":        | \"gendre\":                  | evidence[0].gendre",
        "ecoute/1          | ecout/1                      | Did you mean “ecoute”",
        "ecoute/1          | ecoute/9                     | ecoute/1",
        "\"language\":\"fr | \"language\":\"de            | languages",
        "2026-11-22T09     | 2028-11-22T09                | future",
        "2026-11-22T09:00:00Z | yesterday                 | date and time",
        "consent\":\"2026  | consent\":\"2028             | future",
        "\"on\":\"2026-11-22 | \"on\":\"22 nov          | not a date",
        "https://example   | http://example               | https://",
        "https://example.org/carte | javascript:alert(1)  | https://",
        "sha256$           | md5$                         | sha256$",
        "\"salt\":\"5f0c4c1e7b0a4b6f9d3e2a1c0b9f8e7d\" | \"salt\":\"court\" | salt",
        "\"emailHash\":    | \"did\":\"did:key:z6Mk\",\"emailHash\": | either",
        "\"consent\":{\"text | \"consents\":{\"text       | consent",
        "\"url\":\"https://example.org/carte\" | \"genre\":\"vide\" | empty",
        "\"evidence\":[    | \"evidence\":[7,             | object",
        "\"madeOn\"        | \"base\":\"https://elsewhere.example/\",\"type\":\"x\",\"madeOn\" | JSON",
        "}}                | }                            | JSON",
        "Mon récit.        | Mon\\u0000récit.             | not seen",
      })
  void aRequestThatIsNoneIsToldAndNothingIsWritten(String from, String to, String told)
      throws Exception {
    String changed = request().replace(from, to);
    assertThat(changed).isNotEqualTo(request());
    assertThat(award(changed)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).containsIgnoringCase(told);
    assertThat(trial.badges().resolve("assertions/ecoute/2026-12")).doesNotExist();
  }

  @Test
  void anotherRegistersRequestIsTold() throws Exception {
    Path issuer = trial.badges().resolve("issuer.yaml");
    Files.writeString(issuer, Files.readString(issuer) + "base: https://badges.example.org/\n");
    String elsewhere =
        request().replace("\"madeOn\"", "\"base\":\"https://other.example/\",\"madeOn\"");
    assertThat(award(elsewhere)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("base", "https://other.example/", "badges.example.org");
    String here =
        request().replace("\"madeOn\"", "\"base\":\"https://badges.example.org/\",\"madeOn\"");
    assertThat(award(here)).as(trial.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void bombsAreRefused() throws Exception {
    assertThat(award("[".repeat(100_000))).isEqualTo(ExitCode.FAULTS);
    assertThat(award(request().replace("Mon récit.", "x".repeat(1 << 20))))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(award(request().replace("Mon récit.", "x".repeat(30_000))))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("narrative", "20000");
  }
}
