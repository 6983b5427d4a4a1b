package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The example register, built and signed, in the hands of somebody who verifies offline. */
class VerifyCommandTest {
  private static final String BASE = "https://badges.example.org/essai/";

  @TempDir static Path folder;
  private static Trial trial = new Trial(Path.of("nowhere"));

  @BeforeAll
  static void publish() throws Exception {
    trial = new Trial(Files.createDirectories(folder.resolve("work")));
    Trial.copy(Path.of("badges"), trial.badges());
    trial.variables.put("ARMORIAL_DEBUG", "1");
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    trial.run("keys", "new", "--out", "../key.pem", "--base-url", BASE);
    assertThat(trial.run("build", "--key", "../key.pem")).as(trial.err()).isEqualTo(ExitCode.DONE);
  }

  private static List<Path> awards() throws Exception {
    try (Stream<Path> found = Files.list(trial.folder.resolve("site/assertions"))) {
      return found.filter(award -> Files.exists(award.resolve("assertion.json"))).sorted().toList();
    }
  }

  private JsonNode verdict(String... words) throws Exception {
    List<String> all = new java.util.ArrayList<>(List.of("verify", "--json", "--offline"));
    all.addAll(List.of("--given", BASE + "=site", "--as-of", "2026-12-01"));
    all.addAll(List.of(words));
    assertThat(trial.run(all.toArray(String[]::new))).as(trial.err()).isNotEqualTo(ExitCode.BUG);
    JsonNode json = Json.parse(trial.out().getBytes(StandardCharsets.UTF_8));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(
                    Files.readString(trial.folder.resolve("site/schemas/verdict.schema.json")))
                .validate(trial.out(), InputFormat.JSON))
        .isEmpty();
    return json;
  }

  private static String reason(JsonNode verdict, String question) {
    return verdict.at("/answers/" + question + "/reason").asString();
  }

  @Test
  void everyFormOfEveryAwardIsGenuineAndWellFormed() throws Exception {
    assertThat(awards()).hasSizeGreaterThan(12);
    for (Path award : awards()) {
      for (String form : List.of("credential.json", "credential.txt")) {
        JsonNode verdict = verdict(award.resolve(form).toString()).at("/verdicts/0");
        assertThat(reason(verdict, "genuine")).as(award + form).isEqualTo("signature-valid");
        assertThat(reason(verdict, "well-formed")).as(award + form).isEqualTo("conforms");
      }
    }
  }

  private static JsonNode json(Path file) throws Exception {
    return Json.parse(Files.readAllBytes(file));
  }

  private static Path awardThat(Predicate<JsonNode> is) throws Exception {
    for (Path award : awards()) {
      if (!isRevoked(award) && is.test(json(award.resolve("credential.json")))) {
        return award;
      }
    }
    throw new AssertionError("the example has no such award");
  }

  private static boolean isRevoked(Path award) throws Exception {
    return json(award.resolve("assertion.json")).path("revoked").asBoolean(false);
  }

  private static Path valid() throws Exception {
    return awardThat(credential -> !credential.has("validUntil"));
  }

  @Test
  void aRevokedAwardIsRevokedInBothStandards() throws Exception {
    int revoked = 0;
    for (Path award : awards()) {
      if (isRevoked(award)) {
        revoked++;
        JsonNode signed = verdict(award.resolve("credential.json").toString()).at("/verdicts/0");
        assertThat(reason(signed, "in-force")).isEqualTo("revoked");
        assertThat(signed.at("/answers/in-force/answer").asString()).isEqualTo("no");
        JsonNode hosted = verdict(award.resolve("assertion.json").toString()).at("/verdicts/0");
        assertThat(reason(hosted, "in-force")).isEqualTo("revoked");
        assertThat(reason(hosted, "genuine")).isEqualTo("hosted-stub");
      }
    }
    assertThat(revoked).isPositive();
  }

  @Test
  void anExpiredAwardIsNoLongerInForceButWas() throws Exception {
    Path award = awardThat(credential -> credential.has("validUntil"));
    String end = json(award.resolve("credential.json")).path("validUntil").asString();
    JsonNode after =
        verdict(award.resolve("credential.json").toString(), "--as-of", "2099-01-01")
            .at("/verdicts/0");
    assertThat(reason(after, "in-force")).isEqualTo("expired");
    assertThat(after.at("/answers/in-force/evidence/date").asString()).isEqualTo(end);
    JsonNode early =
        verdict(award.resolve("credential.json").toString(), "--as-of", "1999-01-01")
            .at("/verdicts/0");
    assertThat(reason(early, "in-force")).isEqualTo("not-yet");
  }

  @Test
  void anImageGivesBothItsBadges() throws Exception {
    for (String image : List.of("badge.png", "badge.svg")) {
      JsonNode verdicts = verdict(valid().resolve(image).toString()).path("verdicts");
      assertThat(verdicts.size()).as(image).isEqualTo(2);
      List<String> reasons =
          verdicts.valueStream().map(verdict -> reason(verdict, "genuine")).sorted().toList();
      assertThat(reasons).as(image).containsExactly("hosted-match", "signature-valid");
    }
  }

  @Test
  void aChangedWordIsNoticedAndTheExitSaysSo() throws Exception {
    Path changed = folder.resolve("changed.json");
    String text = Files.readString(valid().resolve("credential.json"));
    Files.writeString(changed, text.replaceFirst("\"name\": \"", "$0x"));
    JsonNode verdict = verdict(changed.toString()).at("/verdicts/0");
    assertThat(reason(verdict, "genuine")).isEqualTo("signature-invalid");
    assertThat(trial.run("verify", changed.toString(), "--offline", "--given", "site"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("Is it genuine? no", "→");
    assertThat(
            trial.run("verify", changed.toString(), "--offline", "--given", "site", "--lang", "fr"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("authentique", " non. ");
  }

  @Test
  void withoutTheIssuersDocumentsNothingIsSaid() throws Exception {
    Path credential = valid().resolve("credential.json");
    assertThat(trial.run("verify", credential.toString(), "--offline"))
        .isEqualTo(ExitCode.UNREACHABLE);
    assertThat(trial.out()).contains("Is it genuine? could not check", "the network was not asked");
  }

  @Test
  void aHostedAssertionThatWasChangedDiffers() throws Exception {
    Path changed = folder.resolve("changed-assertion.json");
    String text = Files.readString(valid().resolve("assertion.json"));
    Files.writeString(changed, text.replaceFirst("\"issuedOn\": \"\\d{4}", "\"issuedOn\": \"1999"));
    JsonNode verdict = verdict(changed.toString()).at("/verdicts/0");
    assertThat(reason(verdict, "genuine")).isEqualTo("hosted-differs");
    assertThat(verdict.at("/answers/genuine/evidence/member").asString()).isEqualTo("issuedOn");
  }

  @Test
  void aFolderGivesALineABadge() throws Exception {
    assertThat(
            trial.run(
                "verify",
                "site/assertions",
                "--offline",
                "--given",
                "site",
                "--as-of",
                "2026-12-01"))
        .as(trial.err())
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out().lines().count()).isGreaterThan(awards().size() * 4L);
    assertThat(trial.err()).contains("could not be checked");
  }

  @Test
  void whatIsGivenInSeveralPlacesIsAllKnown() throws Exception {
    Path keys = Files.createDirectories(folder.resolve("by-mail"));
    Path status = Files.createDirectories(folder.resolve("status-by-mail"));
    Trial.copy(trial.folder.resolve("site/issuer"), keys.resolve("issuer"));
    Trial.copy(trial.folder.resolve("site/status"), status);
    String credential = valid().resolve("credential.json").toString();
    String[] words = {
      "verify",
      "--json",
      "--offline",
      "--given",
      keys.toString(),
      "--given",
      status.toString(),
      "--given",
      "https://elsewhere.example/=site",
      "--as-of",
      "2026-12-01",
      credential
    };
    assertThat(trial.run(words)).as(trial.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void standardInputIsRead() throws Exception {
    trial.input = Files.readAllBytes(valid().resolve("credential.txt"));
    JsonNode verdict = verdict("-").at("/verdicts/0");
    assertThat(reason(verdict, "genuine")).isEqualTo("signature-valid");
    trial.input = "hello".getBytes(StandardCharsets.UTF_8);
    assertThat(reason(verdict("-").at("/verdicts/0"), "genuine")).isEqualTo("unreadable");
  }

  @Test
  void theHolderIsComparedWhenAsked() throws Exception {
    Path award = valid();
    JsonNode subject = json(award.resolve("credential.json")).path("credentialSubject");
    JsonNode same =
        verdict(
                award.resolve("credential.json").toString(),
                "--holder",
                subject.path("id").asString())
            .at("/verdicts/0");
    assertThat(reason(same, "holder")).isEqualTo("holder-matches");
    JsonNode other =
        verdict(award.resolve("credential.json").toString(), "--holder", "urn:uuid:other")
            .at("/verdicts/0");
    assertThat(reason(other, "holder")).isEqualTo("holder-differs");
  }

  @Test
  void aMetaBadgeShowsWhatItRestsOn() throws Exception {
    Path award =
        awardThat(credential -> credential.path("evidence").toString().contains("/assertions/"));
    JsonNode verdict = verdict(award.resolve("credential.json").toString()).at("/verdicts/0");
    assertThat(verdict.path("components").size()).isPositive();
    for (JsonNode component : verdict.path("components")) {
      assertThat(reason(component, "genuine")).isIn("hosted-match", "signature-valid");
    }
  }

  @Test
  void aRowWithoutAnAddressIsNotPassedOver() throws Exception {
    String good = BASE + "assertions/" + awards().get(0).getFileName() + "/credential.json";
    Path list = Files.writeString(trial.folder.resolve("rows.csv"), "badge\n" + good + "\n//x\n");
    ExitCode exit =
        trial.run("verify", "--offline", "--given", BASE + "=site", "--json", list.toString());
    assertThat(trial.out().lines()).hasSize(2);
    assertThat(trial.out()).contains("rows.csv:3", "not-an-address");
    assertThat(exit).isEqualTo(ExitCode.UNREACHABLE);
  }

  @Test
  void nothingToVerifyIsNoSuccess() throws Exception {
    Path empty = Files.createDirectories(trial.folder.resolve("empty"));
    assertThat(trial.run("verify", "--json", empty.toString())).isEqualTo(ExitCode.FAULTS);
  }

  @Test
  void whatIsNotThereIsAMisuse() {
    assertThat(trial.run("verify", "nothing.png")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.run("verify")).isEqualTo(ExitCode.USAGE);
  }

  /** A preview of this machine is read for who typed its address, and for nobody else. */
  @Test
  void anAddressOfThisMachineIsReadWhenItIsTyped() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    String home = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    String badge =
        """
        {"type": "Assertion", "id": "%sa.json", "badge": "%sb.json", "recipient": {}}
        """
            .formatted(home, home);
    serve(server, "/a.json", badge);
    serve(
        server,
        "/b.json",
        "{\"id\": \"%sb.json\", \"issuer\": \"%si.json\"}".formatted(home, home));
    serve(server, "/i.json", "{\"id\": \"%si.json\"}".formatted(home));
    server.start();
    try {
      trial.run("verify", "--json", home + "a.json");
      JsonNode typed = Json.parse(trial.out().getBytes(StandardCharsets.UTF_8));
      assertThat(reason(typed.at("/verdicts/0"), "genuine")).isEqualTo("hosted-match");
      Path referring = Files.writeString(trial.folder.resolve("referring.json"), badge);
      trial.run("verify", "--json", referring.toString());
      assertThat(trial.out()).containsPattern("\"why\": ?\"scheme\"");
      Path list = Files.writeString(trial.folder.resolve("list.csv"), home + "a.json\n");
      trial.run("verify", "--json", list.toString());
      assertThat(trial.out()).doesNotContain("hosted-match");
    } finally {
      server.stop(0);
    }
  }

  private static void serve(HttpServer server, String path, String body) {
    server.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
