package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code check --base}: what a pull request does, and what it must not do. */
class CheckAgainstBaseTest {
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws Exception {
    trial = new Trial(folder).withRegister("minimal");
    publishAt("base: https://badges.example.org/essai/\n");
  }

  private void publishAt(String base) throws Exception {
    publishAt(base, true);
  }

  private void publishAt(String base, boolean revoked) throws Exception {
    Files.writeString(
        issuer(), Files.readString(issuer()).replaceAll("(?m)^base: .*\\R", "") + base);
    if (revoked) {
      Files.createDirectories(revocation().getParent());
      Files.writeString(revocation(), "revokedOn: 2025-05-01T00:00:00Z\nreason: erreur\n");
    }
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern("badges").call();
      git.commit()
          .setMessage("register")
          .setAll(true)
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setSign(false)
          .call();
    }
  }

  private Path issuer() {
    return trial.badges().resolve("issuer.yaml");
  }

  private Path revocation() {
    return trial.badges().resolve("revocations/" + AWARD + ".yaml");
  }

  private Path award() {
    return trial.badges().resolve("assertions/ecoute/2025-03/" + AWARD + ".yaml");
  }

  @Test
  void aRevocationIsNotTakenBack() throws Exception {
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
    Files.delete(revocation());
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out())
        .contains("H001", "badges/revocations/" + AWARD + ".yaml", "A revocation is taken back");
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aPublishedAwardDoesNotGoAwayButMayMove() throws Exception {
    Path other = trial.badges().resolve("assertions/autre/2025-03/" + AWARD + ".yaml");
    Files.createDirectories(other.getParent());
    Files.move(award(), other);
    trial.run("check", "--base", "main");
    assertThat(trial.out()).doesNotContain("H002");
    Files.delete(other);
    Files.delete(revocation());
    assertThat(trial.run("check", "--base", "main", "--format", "github", "--lang", "fr"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out())
        .contains("::error file=badges/assertions/ecoute/2025-03/" + AWARD + ".yaml", "H002");
  }

  @Test
  void aPublishedDefinitionDoesNotLeaveTheSite() throws Exception {
    Path badge = trial.badges().resolve("definitions/ecoute");
    Trial.copy(badge.resolve("1"), badge.resolve("2"));
    Trial.copy(badge.resolve("1"), badge.resolve("3"));
    Path lifecycle = badge.resolve("3/lifecycle.yaml");
    Files.writeString(lifecycle, Files.readString(lifecycle).replace("open", "draft"));
    publishAt("base: https://badges.example.org/essai/\n");
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);

    delete(badge.resolve("3"));
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("1 badge definition goes away", "- ecoute/3: its definition");

    Path other = badge.resolve("2/lifecycle.yaml");
    String open = Files.readString(other);
    Files.writeString(other, open.replace("open", "draft"));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H003", "badges/definitions/ecoute/2/lifecycle.yaml");

    delete(badge.resolve("2"));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H003", "badges/definitions/ecoute/2/badge.yaml");
  }

  @Test
  void whatWasSignedIsNotSignedOtherwise() throws Exception {
    Files.delete(revocation());
    publishAt("base: https://badges.example.org/essai/\n");
    String award = Files.readString(award());
    String name = "name: {text: Camille Exemple, consent: 2025-03-12}\n";
    Files.writeString(award(), award + "visibility: public\n" + name);
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);

    Files.writeString(award(), award.replace("Le comité a lu", "Le jury a lu"));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H004", "badges/assertions/ecoute/2025-03/" + AWARD + ".yaml");
    Path moved = trial.badges().resolve("assertions/ecoute/2025-04/" + AWARD + ".yaml");
    Files.createDirectories(moved.getParent());
    Files.writeString(moved, award.replace("2025-03-12T", "2025-04-12T"));
    Files.delete(award());
    trial.run("check", "--base", "main");
    assertThat(trial.out()).contains("H004").doesNotContain("H002");
  }

  @Test
  void anIssuerKeepsItsFormerNameForWhatItSigned() throws Exception {
    String issuer = Files.readString(issuer());
    Files.writeString(
        issuer(), issuer.replaceFirst("(?m)^url: .*$", "url: https://autre.example/"));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H005", "badges/issuer.yaml", "`formerly`");

    String renamed = issuer.replaceFirst("(?m)^name: .*$", "name: Un autre nom");
    Files.writeString(issuer(), renamed);
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    Matcher name = Pattern.compile("(?m)^name: (.*)$").matcher(issuer);
    assertThat(name.find()).isTrue();
    Files.writeString(
        issuer(), renamed + "formerly: [{until: 2025-12-31, name: " + name.group(1) + "}]\n");
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void anIssuerKeepsTheLanguageInWhichItSigned() throws Exception {
    String issuer = Files.readString(issuer());
    Files.writeString(issuer(), issuer.replaceFirst("languages: \\[fr]", "languages: [en, fr]"));
    trial.run("check", "--base", "main");
    assertThat(trial.out()).contains("H005", "in French", "`fr`");
  }

  private static void delete(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void whatIsPublishedIsComparedWithThatVeryCommit() throws Exception {
    try (Git git = Git.open(folder.toFile())) {
      git.tag().setName("published").setSigned(false).call();
    }
    // A push that should not have been, and one after it that is green by itself.
    String revoked = Files.readString(revocation());
    Files.delete(revocation());
    publishAt("base: https://badges.example.org/essai/\n", false);
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("check", "--published", "published")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H001");
    Files.writeString(revocation(), revoked);
    assertThat(trial.run("check", "--published", "published")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void whereThereIsNothingToCompareWithThatIsSaid() {
    for (String reference : List.of("1".repeat(40), "nowhere", "~", "HEAD:badges")) {
      assertThat(trial.run("check", "--base", reference, "--lang", "fr")).isEqualTo(ExitCode.USAGE);
      assertThat(trial.err()).contains("ce commit n’est pas ici");
    }
    assertThat(trial.run("check", "--base", "main", "--published", "main"))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatIsVerifiedAtItsAddressStaysThere() throws Exception {
    Path endorsement = trial.badges().resolve("endorsements/" + AWARD + ".yaml");
    Path key = trial.badges().resolve("keys/2025-a.yaml");
    Path sealed = trial.badges().resolve("sealed/assertions/" + AWARD + ".json");
    for (Path file : List.of(endorsement, key, sealed)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}\n");
    }
    publishAt("base: https://badges.example.org/essai/\n");
    for (Path file : List.of(endorsement, key, sealed)) {
      Files.delete(file);
    }
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H006", "H007", "H009");
  }

  @Test
  void aLanguageWithPagesStays() throws Exception {
    String issuer = Files.readString(issuer());
    Files.writeString(issuer(), issuer.replace("[fr]", "[fr, en]"));
    publishAt("base: https://badges.example.org/essai/\n");
    Files.writeString(issuer(), issuer);
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H010", "the pages in English", "`en`");
  }

  @Test
  void aLostKeyStaysLostAndWhatItSignedIsSignedAgain(@TempDir Path safe) throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    Path elsewhere = safe.resolve("key.pem");
    String base = "https://badges.example.org/essai/";
    assertThat(trial.run("keys", "new", "--out", elsewhere.toString(), "--base-url", base))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    Path key;
    try (Stream<Path> keys = Files.list(trial.badges().resolve("keys"))) {
      key = keys.findFirst().orElseThrow();
    }
    String active = Files.readString(key);
    String multikey = active.replaceAll("(?s).*(z6Mk\\w+).*", "$1");
    Path sealed = trial.badges().resolve("sealed/assertions/" + AWARD + ".json");
    Files.createDirectories(sealed.getParent());
    Files.writeString(sealed, "{\"verificationMethod\": \"did:web:x#" + multikey + "\"}");
    String lost =
        active.replace("state: active", "state: compromised\nended: 2026-12-01T08:00:00Z");
    Files.writeString(key, lost);
    publishAt("base: " + base + "\n");

    Files.delete(sealed);
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
    Files.writeString(key, lost.replace("compromised", "retired"));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H008", "H009");

    char last = multikey.charAt(multikey.length() - 1);
    String other = multikey.substring(0, multikey.length() - 1) + (last == 'a' ? 'b' : 'a');
    Files.writeString(key, lost.replace(multikey, other));
    trial.run("check", "--base", "main");
    assertThat(trial.out()).contains("H007");
  }

  @Test
  void aCopyWithAnAddressOfItsOwnMayDropWhatItNeverPublished() throws Exception {
    Files.delete(award());
    Files.delete(revocation());
    Files.writeString(
        issuer(), Files.readString(issuer()).replace("badges.example.org", "autre.example.org"));
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
    Files.writeString(issuer(), Files.readString(issuer()).replaceAll("(?m)^base: .*\\R", ""));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H011", "`base: https://badges.example.org/essai/`");
  }

  @Test
  void whatWasNeverPublishedMayGo() throws Exception {
    publishAt("");
    Files.delete(award());
    Files.delete(revocation());
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aRegisterAtFaultStillTellsWhatItsChangeDoes() throws Exception {
    Path next = award().resolveSibling("00000000000000000000000000000001.yaml");
    Files.writeString(
        next, Files.readString(award()).replaceAll("statusIndex: \\d+", "statusIndex: 77"));
    Files.writeString(issuer(), Files.readString(issuer()) + "nmae: x\n");
    assertThat(trial.run("check", "--base", "main", "--lang", "fr", "--summary", "summary.md"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(folder.resolve("summary.md"))
        .content()
        .contains("B001", "- 1 badge sera délivré.", "- ecoute : 1 à délivrer", "`issuer.yaml`");

    Files.writeString(issuer(), Files.readString(issuer()).replace("nmae: x\n", ""));
    Files.writeString(award(), Files.readString(award()) + "nmae: x\n");
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out())
        .contains("B001", "- 1 badge will be awarded.", "An award already made, of “");

    assertThat(trial.run("check", "--base", "main", "--json")).isEqualTo(ExitCode.FAULTS);
    JsonNode json = Json.parse(trial.out().getBytes(StandardCharsets.UTF_8));
    assertThat(json.at("/changes/awarded").asInt()).isEqualTo(1);
    assertThat(json.at("/changes/look/0/what").asString()).isEqualTo("award-changed");
  }

  private Path policy(int number) {
    return trial.badges().resolve("policy/" + number + ".yaml");
  }

  /** Nobody has to approve under it, which a test without keys can meet. */
  private void withPolicy(int number) throws Exception {
    Files.createDirectories(policy(number).getParent());
    Files.writeString(
        policy(number),
        """
        since: 2026-01-01
        approvers: []
        rules:
          - badges: ["*"]
            threshold: 0
        successor:
          threshold: 0
        """);
  }

  @Test
  void aPolicyInUseIsNotEdited() throws Exception {
    withPolicy(1);
    withPolicy(2);
    publishAt("base: https://badges.example.org/essai/\n");
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
    String text = Files.readString(policy(1));
    Files.writeString(policy(1), text + "# plus facile\n");
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H012");
    Files.writeString(policy(1), text);
    // Nothing was approved under the last one yet.
    Files.writeString(policy(2), text + "# une faute de frappe\n");
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aNewAwardNamesTheNewestPolicyOfTheBase() throws Exception {
    withPolicy(1);
    withPolicy(2);
    publishAt("base: https://badges.example.org/essai/\n");
    Path more = award().resolveSibling("0".repeat(32) + ".yaml");
    String text =
        Files.readString(award()).replaceAll("statusIndex: .*", "statusIndex: 7")
            + "issuer: https://badges.example.org/essai/\n";
    Files.writeString(more, text + "policy: 1\n");
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H013").contains("policy: 2");
    Files.writeString(more, text);
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    Files.writeString(more, text + "policy: 2\n");
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
    // A policy that comes along with the award is not that of the base.
    withPolicy(3);
    Files.writeString(more, text + "policy: 3\n");
    assertThat(trial.run("check", "--base", "main")).as(trial.out()).isEqualTo(ExitCode.DONE);
  }
}
