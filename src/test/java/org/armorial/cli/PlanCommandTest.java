package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.proof.ssh.SoftwareKey;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code plan}: what a change does to what is published, from real git repositories. */
class PlanCommandTest {
  private static final String BASE = "https://badges.example.org/essai/";
  private static final String OLD = "4617d0fec92ebe9f9ea0f173c9aef6da";
  private static final String NEW = "00000000000000000000000000000001";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));
  private final SoftwareKey ada = key();
  private final SoftwareKey bo = key();

  private static SoftwareKey key() {
    try {
      return new SoftwareKey(SoftwareKey.Kind.ED25519);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws Exception {
    trial = new Trial(folder).withRegister("minimal");
    Path issuer = file("issuer.yaml");
    Files.writeString(issuer, Files.readString(issuer) + "base: " + BASE + "\n");
    commit();
  }

  private Path file(String path) {
    return trial.badges().resolve(path);
  }

  private String commit() throws Exception {
    try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern("badges").call();
      return git.commit()
          .setMessage("register")
          .setAll(true)
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setSign(false)
          .call()
          .name();
    }
  }

  private void checkout(String branch, boolean isNew) throws Exception {
    try (Git git = Git.open(folder.toFile())) {
      git.checkout().setName(branch).setCreateBranch(isNew).call();
    }
  }

  private void awardAnother(String more) throws Exception {
    String text =
        Files.readString(file("assertions/ecoute/2025-03/" + OLD + ".yaml"))
            .replaceAll("statusIndex: \\d+", "statusIndex: 77");
    Files.writeString(file("assertions/ecoute/2025-03/" + NEW + ".yaml"), text + more);
  }

  private JsonNode json(String... words) throws Exception {
    String[] all =
        Stream.concat(Stream.of("plan", "--json"), Stream.of(words)).toArray(String[]::new);
    trial.run(all);
    return Json.parse(trial.out().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothingChangesAndThatIsSaidOfACommit() throws Exception {
    String commit = commit();
    assertThat(trial.run("plan", "--detailed-exitcode")).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(trial.out())
        .contains("Nothing changes")
        .contains("compared with main, commit " + commit.substring(0, 12));
    assertThat(json().at("/changed").asBoolean(true)).isFalse();
  }

  @Test
  void thePublishedBranchIsThatOfTheRemoteWhenItIsKnown() throws Exception {
    String published = commit();
    try (Git git = Git.open(folder.toFile())) {
      var update = git.getRepository().updateRef("refs/remotes/origin/main");
      update.setNewObjectId(ObjectId.fromString(published));
      update.update();
    }
    awardAnother("");
    commit();
    JsonNode plan = json();
    assertThat(plan.at("/base/reference").asString()).isEqualTo("origin/main");
    assertThat(plan.at("/base/commit").asString()).isEqualTo(published);
    assertThat(plan.at("/changes/awarded").asInt()).isEqualTo(1);
    assertThat(json("--base", "main").at("/changes/awarded").asInt()).isZero();

    try (Git git = Git.open(folder.toFile())) {
      var update = git.getRepository().updateRef("refs/remotes/origin/publie");
      update.setNewObjectId(git.getRepository().resolve("HEAD"));
      update.update();
      git.getRepository().updateRef("refs/remotes/origin/HEAD").link("refs/remotes/origin/publie");
    }
    assertThat(json().at("/base/reference").asString()).isEqualTo("origin/publie");
    assertThat(json().at("/changed").asBoolean(true)).isFalse();
  }

  @Test
  void withoutGitThereIsNothingToCompareWith(@TempDir Path elsewhere) throws Exception {
    Trial apart = new Trial(elsewhere).withRegister("minimal");
    assertThat(apart.run("plan")).isEqualTo(ExitCode.USAGE);
    assertThat(apart.err()).contains("no git repository");
    assertThat(trial.run("plan", "nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("“nowhere”", "no such commit");
    assertThat(trial.run("plan", "--format", "html")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whoGetsWhatAndWhatEnds() throws Exception {
    awardAnother("name: {text: Camille Exemple, consent: 2025-03-12}\n");
    Files.createDirectories(file("revocations"));
    Files.writeString(
        file("revocations/" + OLD + ".yaml"),
        "revokedOn: 2025-05-01T00:00:00Z\nreason: Délivré par erreur.\n");
    assertThat(trial.run("plan", "--detailed-exitcode", "--lang", "fr"))
        .isEqualTo(ExitCode.CHANGES);
    assertThat(trial.out())
        .contains("- 1 badge sera délivré.", "- 1 badge délivré sera révoqué.")
        .contains("délivré\u00a0: Écouter pour comprendre (1), " + NEW + ", à Camille Exemple\n")
        .contains(OLD + ", parce que\u00a0: Délivré par erreur.\n");
    JsonNode plan = json();
    assertThat(plan.at("/awards/0/what").asString()).isEqualTo("awarded");
    assertThat(plan.at("/awards/0/id").asString()).isEqualTo(NEW);
    assertThat(plan.at("/awards/0/badge").asString()).isEqualTo("ecoute/1");
    assertThat(plan.at("/awards/0/displayName").asString()).isEqualTo("Camille Exemple");
    assertThat(plan.at("/awards/0/page").asString()).isEqualTo(BASE + "assertions/" + NEW + "/");
    assertThat(plan.at("/awards/1/what").asString()).isEqualTo("revoked");
    assertThat(plan.at("/awards/1/reason/fr").asString()).isEqualTo("Délivré par erreur.");
    assertThat(plan.at("/awards/1/displayName").isMissingNode()).isTrue();
    String first = trial.out();
    json();
    assertThat(trial.out()).isEqualTo(first);
  }

  @Test
  void whoTookTheirPageOffTheWebIsNotNamed() throws Exception {
    awardAnother("visibility: unpublished\nname: {text: Camille Exemple, consent: 2025-03-12}\n");
    for (String format : List.of("text", "markdown", "json")) {
      assertThat(trial.run("plan", "--format", format)).isEqualTo(ExitCode.DONE);
      assertThat(trial.out()).contains(NEW).doesNotContain("Camille");
    }
  }

  private void withPolicy() throws Exception {
    Files.createDirectories(file("policy"));
    Files.writeString(
        file("policy/1.yaml"),
        """
        since: 2025-01-01
        approvers:
          - principal: ada
            keys: ["%s"]
          - principal: bo
            keys: ["%s"]
        rules:
          - badges: ["*"]
            threshold: 2
        """
            .formatted(ada.publicLine(), bo.publicLine()));
  }

  private void approve(SoftwareKey key) throws Exception {
    Path sheet = folder.resolve("sheet.sums");
    assertThat(trial.run("approve", "--out", sheet.toString())).isEqualTo(ExitCode.DONE);
    Path signature = folder.resolve("sheet.sums.sig");
    Files.write(signature, key.sign("badge-approval", Files.readAllBytes(sheet)));
    assertThat(trial.run("approve", "--signature", signature.toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void aSignatureMakesTheAwardThatWaited() throws Exception {
    withPolicy();
    commit();
    approve(ada);
    JsonNode first = json();
    assertThat(first.at("/changed").asBoolean()).isTrue();
    assertThat(first.at("/changes/awarded").asInt()).isZero();
    assertThat(first.at("/pending/0/id").asString()).isEqualTo(OLD);
    assertThat(first.at("/pending/0/approvedBy/0").asString()).isEqualTo("ada");
    assertThat(first.at("/pending/0/missing/0/kind").asString()).isEqualTo("approvals");
    assertThat(trial.run("plan")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("(1), " + OLD + ": 1 of 2 approval(s)");

    approve(bo);
    assertThat(trial.run("plan")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out())
        .contains("- 1 badge will be awarded.", "awarded: Écouter pour comprendre (1), " + OLD)
        .doesNotContain("waits for approval");
    commit();

    // What rests on a signature that goes is published no more.
    try (Stream<Path> files = Files.walk(file("approvals"))) {
      Files.delete(
          files.filter(path -> path.toString().endsWith("bo.sig")).findFirst().orElseThrow());
    }
    JsonNode after = json();
    assertThat(after.at("/changes/suspended").asInt()).isEqualTo(1);
    assertThat(after.at("/changes/look/0/what").asString()).isEqualTo("suspended");
  }

  @Test
  void aNewAwardThatWaitsIsRequestedAndNotAwarded() throws Exception {
    withPolicy();
    approve(ada);
    approve(bo);
    commit();
    awardAnother("issuer: " + BASE + "\npolicy: 1\nname: {text: Camille, consent: 2025-03-12}\n");
    JsonNode plan = json();
    assertThat(plan.at("/changes/awarded").asInt()).isZero();
    assertThat(plan.at("/changes/requested").asInt()).isEqualTo(1);
    assertThat(plan.at("/awards/0/what").asString()).isEqualTo("requested");
    assertThat(plan.at("/pending/0/new").asBoolean()).isTrue();
    assertThat(trial.run("plan", "--lang", "fr", "--markdown")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out())
        .contains("- 0 badge sera délivré.", "- 1 badge est demandé")
        .contains("`" + NEW + "` (nouveau)\u00a0: 0 approbation(s) sur 2");
  }

  @Test
  void aPolicyThatAsksForMoreSuspendsWhatWasPublished() throws Exception {
    withPolicy();
    JsonNode plan = json();
    assertThat(plan.at("/changes/suspended").asInt()).isEqualTo(1);
    assertThat(plan.at("/awards/0/id").asString()).isEqualTo(OLD);
  }

  @Test
  void aBranchIsPlannedAsIfItWereCheckedOut() throws Exception {
    checkout("work", true);
    awardAnother("name: {text: Camille Exemple, consent: 2025-03-12}\n");
    String head = commit();
    JsonNode here = json();
    checkout("main", false);
    assertThat(file("assertions/ecoute/2025-03/" + NEW + ".yaml")).doesNotExist();
    assertThat(json().at("/changed").asBoolean(true)).isFalse();
    JsonNode there = json("work");
    assertThat(there.at("/head/reference").asString()).isEqualTo("work");
    assertThat(there.at("/head/commit").asString()).isEqualTo(head);
    for (String member :
        List.of("base", "changed", "changes", "awards", "pending", "diagnostics")) {
      assertThat(there.get(member)).as(member).isEqualTo(here.get(member));
    }
    assertThat(there.get("awards")).isNotEmpty();
    assertThat(trial.run("plan", head.substring(0, 10))).isEqualTo(ExitCode.DONE);
  }

  @Test
  void whatOthersMergedIsNotPartOfAPlan() throws Exception {
    String left = commit();
    checkout("work", true);
    checkout("main", false);
    awardAnother("");
    String tip = commit();
    checkout("work", false);
    JsonNode plan = json("--base", "main");
    assertThat(plan.at("/changed").asBoolean(true)).isFalse();
    assertThat(plan.at("/base/commit").asString()).isEqualTo(left);
    assertThat(plan.at("/base/tip").asString()).isEqualTo(tip);
    trial.run("plan", "--base", "main");
    assertThat(trial.out()).contains("main has moved on since, to " + tip.substring(0, 12));
  }

  @Test
  void aBranchAtFaultIsToldAsFarAsItCanBeRead() throws Exception {
    checkout("work", true);
    awardAnother("nmae: x\n");
    Files.createSymbolicLink(file("revocations"), folder.resolve("elsewhere"));
    commit();
    checkout("main", false);
    assertThat(trial.run("plan", "work", "--detailed-exitcode")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("- 1 badge will be awarded.");
    assertThat(trial.err()).contains("B001", NEW + ".yaml", "revocations", "2 errors");
    assertThat(trial.run("plan", "work", "--markdown")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("1 badge will be awarded", "B001");
  }

  @Test
  void aPublishedAddressGoesOnlyWhenItIsNamed() throws Exception {
    Files.delete(file("assertions/ecoute/2025-03/" + OLD + ".yaml"));
    String address = "assertions/" + OLD + "/";
    assertThat(trial.run("plan")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("1 published address would disappear", "- " + address);
    assertThat(trial.err()).contains("H002");
    for (String asked : List.of(address, BASE + address, "assertions/" + OLD)) {
      assertThat(trial.run("plan", "--drop", asked)).as(asked).isEqualTo(ExitCode.DONE);
      assertThat(trial.out()).contains(address + " (as was asked for)");
    }
    assertThat(json("--drop", address).at("/departures/0/asked").asBoolean()).isTrue();
    assertThat(trial.run("plan", "--drop", "assertion/" + OLD + "/")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("Did you mean “" + address);
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.run("check", "--base", "main", "--drop", address)).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("check", "--drop", address)).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aRevocationIsNoAddressAndIsNeverTakenBack() throws Exception {
    Files.createDirectories(file("revocations"));
    Path revocation = file("revocations/" + OLD + ".yaml");
    Files.writeString(revocation, "revokedOn: 2025-05-01T00:00:00Z\nreason: erreur\n");
    commit();
    Files.delete(revocation);
    assertThat(trial.run("plan", "--drop", "assertions/" + OLD + "/")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.run("plan")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("H001");
  }

  @Test
  void hostileWordsStayWords() throws Exception {
    String hostile =
        "</li><script>x</script> ![p](https://evil.example/p.png) [l](javascript:1) | `c` &lt;b&gt;"
            + " https://evil.example www.evil.example @team a@evil.example #1";
    awardAnother("name: {text: \"" + hostile + "\", consent: 2025-03-12}\n");
    Files.createDirectories(file("revocations"));
    Files.writeString(
        file("revocations/" + OLD + ".yaml"),
        "revokedOn: 2025-05-01T00:00:00Z\nreason: \"" + hostile + "\\n\\n# title\\n- item\"\n");
    ExitCode code = trial.run("plan", "--markdown");
    assertThat(code).as(trial.out()).isEqualTo(ExitCode.DONE);
    String html = rendered(trial.out());
    assertThat(html)
        .doesNotContain("<script", "<a ", "evil.example/p.png\"", "@team", "<h1")
        .contains("&lt;script&gt;", "@\u2060team");
    assertThat(html.split("<img ", -1)).hasSize(2);
    assertThat(html.split("<li>", -1))
        .hasSameSizeAs(rendered(withoutHostileWords()).split("<li>", -1));
  }

  private String withoutHostileWords() throws Exception {
    awardAnother("name: {text: Camille, consent: 2025-03-12}\n");
    Files.writeString(
        file("revocations/" + OLD + ".yaml"), "revokedOn: 2025-05-01T00:00:00Z\nreason: erreur\n");
    trial.run("plan", "--markdown");
    return trial.out();
  }

  private static String rendered(String markdown) {
    return org.commonmark.renderer.html.HtmlRenderer.builder()
        .build()
        .render(org.commonmark.parser.Parser.builder().build().parse(markdown));
  }

  @Test
  void picturesAreThoseOfTheSiteOrOfTheCommitOnTheForge() throws Exception {
    try (Git git = Git.open(folder.toFile())) {
      git.remoteAdd()
          .setName("origin")
          .setUri(new URIish("https://x:secret@github.com/grange/badges.git"))
          .call();
    }
    awardAnother("");
    assertThat(trial.run("plan", "--markdown")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("<img src=\"" + BASE + "badges/ecoute/1/image.svg\" alt=\"\"");
    commit();

    Trial.copy(file("definitions/ecoute/1"), file("definitions/ecoute/2"));
    assertThat(trial.run("plan", "--markdown")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("new definition").doesNotContain("<img");
    checkout("work", true);
    String head = commit();
    String raw = "https://github.com/grange/badges/raw/" + head;
    for (String[] words : new String[][] {{"plan", "--markdown"}, {"plan", "work", "--markdown"}}) {
      assertThat(trial.run(words)).isEqualTo(ExitCode.DONE);
      assertThat(trial.out())
          .contains("<img src=\"" + raw + "/badges/definitions/ecoute/2/image.svg\"");
    }
    assertThat(json().at("/changes/badges/0/picture").asString()).startsWith(raw);
  }

  @Test
  void theSummaryOfACheckIsThePlan() throws Exception {
    awardAnother("");
    assertThat(trial.run("check", "--base", "main", "--summary", "s.md")).isEqualTo(ExitCode.DONE);
    trial.run("plan", "--markdown");
    assertThat(folder.resolve("s.md")).content().startsWith(trial.out());
  }

  @Test
  void whatTheKeyHolderHasStillToSignIsSaid(@TempDir Path safe) throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    String key = safe.resolve("k.pem").toString();
    assertThat(trial.run("keys", "new", "--out", key, "--base-url", BASE))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(json().at("/unsealed")).isEmpty();
    awardAnother("");
    assertThat(json().at("/unsealed")).as("the job signs").isEmpty();
    assertThat(trial.run("seal", "--key", key)).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(json().at("/unsealed")).as(trial.out()).isEmpty();
    try (Stream<Path> seals = Files.list(file("sealed/assertions"))) {
      for (Path seal : seals.filter(path -> path.toString().contains(NEW)).toList()) {
        Files.delete(seal);
      }
    }
    JsonNode unsealed = json().at("/unsealed");
    assertThat(unsealed).as(trial.out()).hasSize(1);
    assertThat(unsealed.get(0).asString()).isEqualTo("assertions/" + NEW);
    trial.run("plan");
    assertThat(trial.out()).contains("1 document is not sealed yet", "- assertions/" + NEW);
  }
}
