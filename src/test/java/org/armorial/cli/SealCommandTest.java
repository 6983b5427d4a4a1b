package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.proof.ssh.SoftwareKey;
import org.armorial.repository.Digests;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code seal}: the key signs at home, and the publishing job has none. */
class SealCommandTest {
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da";
  private static final String BASE = "https://badges.example.org/essai/";
  private static final String FILE = "assertions/ecoute/2025-03/" + AWARD + ".yaml";
  private static final String ENDORSEMENT = "e".repeat(32);

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws Exception {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
    Path award = trial.badges().resolve(FILE);
    Files.writeString(award, Files.readString(award) + "visibility: public\n");
    Path endorsements = Files.createDirectories(trial.badges().resolve("endorsements"));
    Files.writeString(
        endorsements.resolve(ENDORSEMENT + ".yaml"),
        """
        target:
          badge: ecoute/1
        comment: Nous la reconnaissons.
        issuedOn: 2025-04-01T08:00:00Z
        """);
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    done("keys", "new", "--out", "../key", "--base-url", BASE);
  }

  private void done(String... words) {
    assertThat(trial.run(words)).as(trial.err() + trial.out()).isEqualTo(ExitCode.DONE);
  }

  private JsonNode result() throws Exception {
    return Json.parse(trial.out().getBytes(StandardCharsets.UTF_8));
  }

  /** A second award of the same badge, in the same status list. */
  private String another() throws IOException {
    String id = "b".repeat(32);
    String text = Files.readString(trial.badges().resolve(FILE));
    Files.writeString(
        trial.badges().resolve(FILE.replace(AWARD, id)),
        text.replaceFirst("statusIndex: \\d+", "statusIndex: 77")
            .replaceFirst("urn:uuid:[0-9a-f]{4}", "urn:uuid:aaaa"));
    return id;
  }

  private Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    if (!Files.exists(root)) {
      return files;
    }
    try (Stream<Path> found = Files.walk(root)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString();
        if (!path.startsWith(".armorial")) {
          files.put(path, Digests.sha256(Files.readAllBytes(file)).value());
        }
      }
    }
    return files;
  }

  private Map<String, String> sealed() throws IOException {
    return files(trial.badges().resolve("sealed"));
  }

  private Map<String, String> site(String out) throws IOException {
    return files(trial.folder.resolve(out));
  }

  private JsonNode answers(Path badge, String site) throws Exception {
    trial.run(
        "verify",
        "--json",
        "--offline",
        "--given",
        BASE + "=" + site,
        "--as-of",
        "2026-12-02",
        badge.toString());
    return result().at("/verdicts/0/answers");
  }

  private String genuine(Path badge, String site) throws Exception {
    return answers(badge, site).at("/genuine/answer").asString();
  }

  @Test
  void bothWaysOfSigningGiveTheSameBytes() throws Exception {
    done("revoke", another(), "--reason", "Délivré par erreur.");
    done("build", "--key", "../key", "--out", "by-key");

    done("seal", "--key", "../key", "--json");
    assertThat(result().at("/sealed/awards").asInt()).isEqualTo(2);
    assertThat(result().at("/sealed/endorsements").asInt()).isEqualTo(1);
    assertThat(result().at("/sealed/statusLists").asInt()).isEqualTo(1);
    assertThat(result().path("written").size()).isEqualTo(8);
    assertThat(result().at("/written/0").asString()).startsWith("badges/sealed/assertions/");

    done("build", "--out", "by-seals", "--json");
    assertThat(result().path("mode").asString()).isEqualTo("published");
    assertThat(result().path("key").asBoolean(true)).isFalse();
    assertThat(result().at("/unsealed/awards").isEmpty()).isTrue();
    assertThat(trial.err()).contains("No key was used");
    assertThat(site("by-seals"))
        .containsKeys(
            "assertions/" + AWARD + "/assertion.json",
            "assertions/" + AWARD + "/credential.json",
            "assertions/" + AWARD + "/credential.txt",
            "assertions/" + AWARD + "/badge.png",
            "endorsements/" + ENDORSEMENT + ".json",
            "status/1.json",
            "status/1.txt")
        .isEqualTo(site("by-key"));
    assertThat(genuine(credential("by-seals"), "by-seals")).isEqualTo("yes");
    // With the key in reach, what is sealed is published as it is sealed.
    done("build", "--key", "../key", "--out", "by-both");
    assertThat(site("by-both")).isEqualTo(site("by-key"));
  }

  private Path credential(String site) {
    return trial.folder.resolve(site + "/assertions/" + AWARD + "/credential.json");
  }

  @Test
  void onlyWhatChangedIsSealedAgain() throws Exception {
    another();
    done("seal", "--key", "../key");
    Map<String, String> before = sealed();
    done("seal", "--key", "../key");
    assertThat(trial.err()).contains("Everything is sealed already");
    assertThat(trial.out()).isEmpty();
    assertThat(sealed()).isEqualTo(before);

    done("revoke", AWARD, "--reason", "Délivré par erreur.");
    done("seal", "--key", "../key", "--dry-run");
    assertThat(trial.out().lines())
        .containsExactly("badges/sealed/status/1.json", "badges/sealed/status/1.txt");
    assertThat(sealed()).isEqualTo(before);
    done("seal", "--key", "../key");
    Map<String, String> after = sealed();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.entrySet().stream().filter(file -> !before.containsValue(file.getValue())))
        .extracting(Map.Entry::getKey)
        .containsExactly("status/1.json", "status/1.txt");

    Path endorsement = trial.badges().resolve("endorsements/" + ENDORSEMENT + ".yaml");
    Files.writeString(
        endorsement, Files.readString(endorsement) + "withdrawn: 2026-01-01T08:00:00Z\n");
    done("build", "--json");
    assertThat(result().at("/unsealed/withdrawals/0").asString()).isEqualTo(ENDORSEMENT);
    done("seal", "--key", "../key");
    assertThat(trial.out().lines())
        .containsExactly(
            "badges/sealed/endorsements/" + ENDORSEMENT + ".json",
            "badges/sealed/endorsements/" + ENDORSEMENT + ".txt");
    done("build", "--json");
    assertThat(result().at("/unsealed/withdrawals").isEmpty()).isTrue();
  }

  @Test
  void aRevocationThatIsNotSealedYetIsSaid() throws Exception {
    done("seal", "--key", "../key");
    done("build");
    byte[] list = Files.readAllBytes(trial.folder.resolve("site/status/1.json"));
    done("revoke", AWARD, "--reason", "Délivré par erreur.");
    done("build", "--quiet");
    assertThat(trial.err()).contains("Not yet in the signed status list", AWARD, "seal --key");
    assertThat(trial.folder.resolve("site/status/1.json")).hasBinaryContent(list);
    assertThat(trial.folder.resolve("site/assertions/" + AWARD + "/assertion.json"))
        .content()
        .contains("\"revoked\": true");
    assertThat(answers(credential("site"), "site").at("/in-force/answer").asString())
        .isEqualTo("yes");

    done("seal", "--key", "../key");
    done("build", "--json");
    assertThat(result().at("/unsealed/revocations").isEmpty()).isTrue();
    assertThat(answers(credential("site"), "site").at("/in-force/answer").asString())
        .isEqualTo("no");
  }

  @Test
  void whatNobodySealedIsNotPublished() throws Exception {
    assertThat(trial.run("build")).isEqualTo(ExitCode.KEY);
    done("seal", "--key", "../key");
    String late = another();
    Path endorsements = trial.badges().resolve("endorsements");
    String other = "f".repeat(32);
    Files.copy(endorsements.resolve(ENDORSEMENT + ".yaml"), endorsements.resolve(other + ".yaml"));

    done("build", "--lang", "fr", "--quiet");
    assertThat(trial.err()).contains("Pas publiés", late + "  ecoute/1", other, "seal --key");
    done("build", "--json");
    assertThat(result().at("/unsealed/awards/0").asString()).isEqualTo(late);
    assertThat(result().at("/unsealed/endorsements/0").asString()).isEqualTo(other);
    assertThat(site("site").keySet()).noneMatch(path -> path.contains(late));
    assertThat(site("site").keySet()).noneMatch(path -> path.contains(other));
    for (String file : List.of("index.json", "feed.json", "sitemap.xml", "index.html")) {
      assertThat(trial.folder.resolve("site").resolve(file)).content().doesNotContain(late);
    }
    done("seal", "--key", "../key");
    done("build");
    assertThat(site("site")).containsKey("assertions/" + late + "/credential.json");
  }

  @Test
  void whoeverStealsIntoThePublishingJobForgesNothing() throws Exception {
    done("seal", "--key", "../key");
    done("build");
    Path own = Files.createDirectories(folder.resolve("attacker"));
    Trial attacker = new Trial(own).withRegister("minimal");
    attacker.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    attacker.run("keys", "new", "--out", "../stolen", "--base-url", BASE);

    // With the key of their own, the job refuses.
    assertThat(trial.run("build", "--key", "../stolen")).isEqualTo(ExitCode.KEY);
    assertThat(trial.run("seal", "--key", "../stolen")).isEqualTo(ExitCode.KEY);
    trial.variables.put("ARMORIAL_SIGNING_KEY", Files.readString(folder.resolve("stolen")));
    assertThat(trial.run("build")).isEqualTo(ExitCode.KEY);
    trial.variables.remove("ARMORIAL_SIGNING_KEY");

    // Without a key, an award that they add is not published.
    String forged = another();
    done("build", "--json");
    assertThat(result().at("/unsealed/awards/0").asString()).isEqualTo(forged);
    assertThat(site("site").keySet()).noneMatch(path -> path.contains(forged));

    // Sealed by a key of their own, it is refused by name.
    Path theirs = attacker.badges().resolve(FILE);
    Files.copy(
        trial.badges().resolve(FILE.replace(AWARD, forged)),
        theirs.resolveSibling(forged + ".yaml"));
    assertThat(attacker.run("seal", "--key", "../stolen"))
        .as(attacker.err())
        .isEqualTo(ExitCode.DONE);
    String seal = "sealed/assertions/" + forged;
    for (String half : List.of(".json", ".txt")) {
      Files.copy(attacker.badges().resolve(seal + half), trial.badges().resolve(seal + half));
    }
    assertThat(trial.run("build")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("K005", "badges/" + seal + ".json", "no key");

    // Slipped past the build into the site, or handed in by itself, it verifies nowhere.
    Path published = trial.folder.resolve("site/assertions/" + forged + "/credential.json");
    Files.createDirectories(published.getParent());
    Files.copy(attacker.badges().resolve(seal + ".json"), published);
    assertThat(genuine(published, "site")).isEqualTo("no");
    Path token = published.resolveSibling("credential.txt");
    Files.copy(attacker.badges().resolve(seal + ".txt"), token);
    assertThat(genuine(token, "site")).isNotEqualTo("yes");
    assertThat(genuine(credential("site"), "site")).isEqualTo("yes");

    // A true seal under another award's name says the wrong thing.
    for (String half : List.of(".json", ".txt")) {
      Files.write(
          trial.badges().resolve(seal + half),
          Files.readAllBytes(trial.badges().resolve("sealed/assertions/" + AWARD + half)));
    }
    assertThat(trial.run("build")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("K005", "badges/" + seal + ".json", "does not say");
  }

  @Test
  void aSealedStatusListRevokesOnlyWhatTheRegisterRevokes() throws Exception {
    another();
    done("revoke", AWARD, "--reason", "Délivré par erreur.");
    done("seal", "--key", "../key");
    Path revocation = trial.badges().resolve("revocations/" + AWARD + ".yaml");
    String text = Files.readString(revocation);
    Files.delete(revocation);
    assertThat(trial.run("check")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("K005", "badges/sealed/status/1.json", "revokes an award");
    Files.writeString(revocation, text);
    done("check");

    Path status = trial.badges().resolve("sealed/status");
    Files.copy(status.resolve("1.json"), status.resolve("2.json"));
    Files.copy(status.resolve("1.txt"), status.resolve("2.txt"));
    assertThat(trial.run("check")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("K005", "badges/sealed/status/2.json", "no award");
    Files.delete(status.resolve("2.json"));
    Files.delete(status.resolve("2.txt"));
    Path list = status.resolve("1.json");
    Files.writeString(
        list, Files.readString(list).replaceFirst("\"validFrom\": \"20", "\"validFrom\": \"19"));
    assertThat(trial.run("check")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("K005", "badges/sealed/status/1.json", "no key");
  }

  @Test
  void onlyWhatIsApprovedIsSealed() throws Exception {
    SoftwareKey ada = new SoftwareKey(SoftwareKey.Kind.ED25519);
    Files.createDirectories(trial.badges().resolve("policy"));
    Files.writeString(
        trial.badges().resolve("policy/1.yaml"),
        """
        since: 2025-01-01
        approvers:
          - principal: ada
            keys: ["%s"]
        rules:
          - badges: ["*"]
            threshold: 1
        """
            .formatted(ada.publicLine()));
    done("seal", "--key", "../key");
    assertThat(trial.err()).contains("not approved yet: 1 award");
    assertThat(sealed().keySet()).allMatch(path -> path.startsWith("endorsements/"));

    Path sheet = folder.resolve("feuille.sums");
    done("approve", "--out", sheet.toString());
    Path signature = folder.resolve("feuille.sums.sig");
    Files.write(signature, ada.sign("badge-approval", Files.readAllBytes(sheet)));
    done("approve", "--signature", signature.toString());
    done("seal", "--key", "../key");
    assertThat(sealed())
        .containsKeys("assertions/" + AWARD + ".json", "assertions/" + AWARD + ".txt");
    done("build");
    assertThat(site("site")).containsKey("assertions/" + AWARD + "/credential.json");

    // A seal is no approval: without its sheet the award waits again, sealed or not.
    Path approvals = trial.badges().resolve("approvals");
    for (String file : files(approvals).keySet()) {
      Files.delete(approvals.resolve(file));
    }
    done("build", "--out", "without");
    assertThat(site("without").keySet()).noneMatch(path -> path.contains(AWARD));
  }

  @Test
  void anAwardWaitsForTheSealOfWhatItRestsOn() throws Exception {
    trial = new Trial(Files.createDirectories(folder.resolve("example")));
    Trial.copy(Path.of("badges"), trial.badges());
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    done("keys", "new", "--out", "../other", "--base-url", BASE);
    done("seal", "--key", "../other");
    String below = "6ce314820d7ba51178d1411c9e40c0a0";
    String above = "24e6f740596ce6d3d1f259e5dc6a6e89";
    Files.delete(trial.badges().resolve("sealed/assertions/" + below + ".json"));
    Files.delete(trial.badges().resolve("sealed/assertions/" + below + ".txt"));
    done("build", "--json");
    assertThat(result().at("/unsealed/awards").valueStream().map(JsonNode::asString))
        .containsExactly(above, below);
    assertThat(site("site").keySet()).noneMatch(path -> path.contains(above));
  }

  @Test
  void aLostKeyTakesItsSealsAndTheJobWithoutAKeyStops() throws Exception {
    String lost = onlyKey();
    done("seal", "--key", "../key");
    done("build");
    done("keys", "compromise", lost);
    assertThat(sealed()).isEmpty();
    done("keys", "new", "--out", "../next");
    assertThat(trial.run("build")).isEqualTo(ExitCode.KEY);
    done("seal", "--key", "../next");
    Files.delete(trial.badges().resolve("sealed/assertions/" + AWARD + ".json"));
    Files.delete(trial.badges().resolve("sealed/assertions/" + AWARD + ".txt"));
    assertThat(trial.run("build")).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains(lost, "offline", "seal --key");
    done("seal", "--key", "../next");
    done("build");
    assertThat(genuine(credential("site"), "site")).isEqualTo("yes");
  }

  private String onlyKey() throws Exception {
    done("keys", "list", "--json");
    return result().at("/keys/0/kid").asString();
  }

  @Test
  void sealingNeedsAKeyAndAnAddress() throws Exception {
    assertThat(trial.run("seal")).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("--key FILE");
    assertThat(sealed()).isEmpty();
    Path issuer = trial.badges().resolve("issuer.yaml");
    Files.writeString(issuer, Files.readString(issuer).replaceFirst("(?m)^base: .*\\R", ""));
    assertThat(trial.run("seal", "--key", "../key")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("keys new");
    assertThat(sealed()).isEmpty();
  }

  @Test
  void theRepositoryNeedsNoSecretAndGetsACommit() throws Exception {
    try (Git git = Git.init().setDirectory(trial.folder.toFile()).call()) {
      var config = git.getRepository().getConfig();
      config.setString("user", null, "name", "Essai");
      config.setString("user", null, "email", "essai@example.org");
      config.setString("remote", "origin", "url", "https://github.com/asso/badges.git");
      config.save();
      git.add().addFilepattern(".").call();
      git.commit().setSign(false).setMessage("Un registre").call();
      trial.run("doctor", "--lang", "en");
      assertThat(trial.out()).contains("Two secrets are needed");

      done("seal", "--key", "../key", "--commit", "--lang", "fr");
      assertThat(git.log().call().iterator().next().getFullMessage().strip())
          .isEqualTo("Scelle 1 badge(s) délivré(s), 1 endossement(s), 1 liste(s) d’état");
      assertThat(git.status().call().isClean()).isTrue();
      trial.run("doctor", "--lang", "en");
      assertThat(trial.out())
          .contains("No secret is needed")
          .doesNotContain("Two secrets are needed");
    }
  }
}
