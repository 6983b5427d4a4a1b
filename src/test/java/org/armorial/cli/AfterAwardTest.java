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
import org.armorial.repository.Digests;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Revoke, renew, correct, unpublish, erase: what becomes of the register and of the site. */
class AfterAwardTest {
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da";
  private static final String BASE = "https://badges.example.org/essai/";
  private static final String FILE = "assertions/ecoute/2025-03/" + AWARD + ".yaml";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws Exception {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
    Path award = trial.badges().resolve(FILE);
    Files.writeString(
        award,
        Files.readString(award)
            + "visibility: public\nname:\n  text: Amina B.\n  consent: 2025-03-12\n");
  }

  private void withKey() {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    done("keys", "new", "--out", "../key", "--base-url", BASE);
  }

  private void done(String... words) {
    assertThat(trial.run(words)).as(trial.err() + trial.out()).isEqualTo(ExitCode.DONE);
  }

  /** What stands under each address, by the digest of its bytes. */
  private Map<String, String> built() throws IOException {
    return built("site");
  }

  private Map<String, String> built(String out) throws IOException {
    done("build", "--key", "../key", "--out", out);
    Map<String, String> files = new TreeMap<>();
    Path site = trial.folder.resolve(out);
    try (Stream<Path> found = Files.walk(site)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String path = site.relativize(file).toString();
        if (!path.startsWith(".armorial")) {
          files.put(path, Digests.sha256(Files.readAllBytes(file)).value());
        }
      }
    }
    return files;
  }

  private String site(String path) throws IOException {
    return Files.readString(trial.folder.resolve("site").resolve(path));
  }

  private String register(String path) throws IOException {
    return Files.readString(trial.badges().resolve(path));
  }

  private static String of(String file) {
    return "assertions/" + AWARD + "/" + file;
  }

  private JsonNode answers(Path copy) throws Exception {
    trial.run(
        "verify",
        "--json",
        "--offline",
        "--given",
        BASE + "=site",
        "--as-of",
        "2026-12-02",
        copy.toString());
    return Json.parse(trial.out().getBytes(StandardCharsets.UTF_8)).at("/verdicts/0/answers");
  }

  private Path kept(String file) throws IOException {
    Path copy = folder.resolve("kept-" + file);
    return Files.write(copy, Files.readAllBytes(trial.folder.resolve("site").resolve(of(file))));
  }

  /** The only award of a badge besides the one that every trial has. */
  private String other() throws IOException {
    try (Stream<Path> files = Files.walk(trial.badges().resolve("assertions"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") && !name.startsWith(AWARD))
          .findFirst()
          .orElseThrow()
          .replace(".yaml", "");
    }
  }

  @Test
  void aRevocationIsSeenInEverythingThatIsPublished() throws Exception {
    withKey();
    Map<String, String> before = built();
    Path credential = kept("credential.json");
    Path image = kept("badge.png");
    assertThat(answers(credential).at("/in-force/answer").asString()).isEqualTo("yes");

    done("revoke", "4617d0fe", "--reason", "Délivré par erreur.", "--reason-en", "A mistake.");
    assertThat(trial.out().strip()).isEqualTo("badges/revocations/" + AWARD + ".yaml");
    assertThat(trial.err()).contains("Revoke " + AWARD + " (ecoute/1)");
    Map<String, String> after = built();

    for (String path :
        List.of(
            of("assertion.json"),
            of("index.html"),
            of("badge.png"),
            "status/1.json",
            "status/1.txt",
            "revocations.json",
            "badges/ecoute/1/index.html",
            "feed.xml",
            "feed.json")) {
      assertThat(after.get(path)).as(path).isNotNull().isNotEqualTo(before.get(path));
    }
    assertThat(after.get(of("credential.json"))).isEqualTo(before.get(of("credential.json")));
    assertThat(site(of("assertion.json")))
        .contains("\"revoked\": true", "Délivré par erreur.")
        .doesNotContain("recipient");
    assertThat(site("revocations.json")).contains(AWARD);
    assertThat(site("feed.xml")).contains("#revoked-2026-12-01").doesNotContain(AWARD);
    for (Path copy : List.of(credential, image, trial.folder.resolve("site/" + of("badge.png")))) {
      assertThat(answers(copy).at("/in-force/answer").asString()).as("" + copy).isEqualTo("no");
    }
    assertThat(built("fresh")).isEqualTo(after);
  }

  @Test
  void whatAHolderChoosesChangesPagesAndNoSignature() throws Exception {
    withKey();
    Map<String, String> before = built();
    assertThat(site(of("index.html"))).contains("Amina B.").doesNotContain("noindex");
    Path credential = kept("credential.json");
    String award = register(FILE);

    done("unpublish", AWARD);
    Map<String, String> hidden = built();
    assertThat(register(FILE)).isEqualTo(award);
    assertThat(register("holders/" + AWARD + ".yaml"))
        .contains("visibility: unpublished", "since: 2026-12-01T08:00:00Z");
    assertThat(hidden.keySet().stream().filter(path -> path.startsWith("assertions/")))
        .containsExactly(of("index.html"));
    assertThat(site(of("index.html"))).contains("noindex").doesNotContain("Amina B.");
    for (String path : List.of("sitemap.xml", "feed.xml", "feed.json", "index.json")) {
      assertThat(before.get(path)).as(path).isNotNull();
      assertThat(site(path)).as(path).doesNotContain(AWARD);
    }
    assertThat(answers(credential).at("/in-force/answer").asString()).isEqualTo("yes");
    assertThat(built("fresh")).isEqualTo(hidden);

    done("unpublish", AWARD, "--undo");
    Map<String, String> back = built();
    assertThat(back.get(of("credential.json"))).isEqualTo(before.get(of("credential.json")));
    assertThat(back.get(of("credential.txt"))).isEqualTo(before.get(of("credential.txt")));
    assertThat(back.get(of("badge.png"))).isEqualTo(before.get(of("badge.png")));
    assertThat(site(of("index.html"))).contains("noindex", "Amina B.");
    assertThat(site("sitemap.xml")).doesNotContain(AWARD);

    done("correct", AWARD, "--name", "Amina Benali", "--name-consent", "2026-11-30");
    Map<String, String> named = built();
    assertThat(site(of("index.html"))).contains("Amina Benali").doesNotContain("Amina B.");
    assertThat(named.get(of("credential.json"))).isEqualTo(before.get(of("credential.json")));
    assertThat(register("holders/" + AWARD + ".yaml")).contains("consent: 2026-11-30");
    done("correct", AWARD, "--no-name");
    built();
    assertThat(site(of("index.html"))).doesNotContain("Amina");
    done("unpublish", AWARD);
    done("unpublish", AWARD, "--undo", "--public");
    built();
    assertThat(site("sitemap.xml")).contains(AWARD);
    assertThat(site(of("index.html"))).doesNotContain("noindex").doesNotContain("Amina");
    assertThat(built("fresh")).isEqualTo(built());
  }

  @Test
  void aRenewalIsANewAwardAndTheOldOneStays() throws Exception {
    withKey();
    built();
    Path credential = kept("credential.json");
    done("renew", AWARD.substring(0, 6), "--expires", "2029-12-31");
    String id = other();
    assertThat(trial.out().strip()).isEqualTo("badges/assertions/ecoute/2026-12/" + id + ".yaml");
    assertThat(register("assertions/ecoute/2026-12/" + id + ".yaml"))
        .contains(
            "issuer: " + BASE,
            "badge: ecoute/1",
            "issuedOn: 2026-12-01T08:00:00Z",
            "expires: 2029-12-31T23:59:59Z",
            "098d82de3c86f5bb8f0312e2a8dfaae1c6e48d3e6f67a662b0c668f8d18e04b5",
            "text: Amina B.",
            "supersedes: \"" + AWARD + "\"")
        .doesNotContain("statusIndex: 75872");
    built();
    assertThat(answers(credential).at("/in-force/answer").asString()).isEqualTo("yes");
    assertThat(site("assertions/" + id + "/assertion.json")).doesNotContain("revoked");

    refused("was already renewed: " + id, "a déjà été renouvelé", "renew", AWARD);
    done("revoke", AWARD, "--reason", "Fraude.");
    assertThat(trial.err()).contains("Its renewal " + id + " stays in force");
    refused("is already revoked, since 2026-12-01", "est déjà révoqué", "renew", AWARD);
  }

  @Test
  void aPolicyThatIsInForceIsNamedByNewAwards() throws Exception {
    Files.createDirectories(trial.badges().resolve("policy"));
    for (int number = 1; number <= 10; number++) {
      Files.writeString(
          trial.badges().resolve("policy/" + number + ".yaml"),
          """
          since: 2026-01-01
          approvers: []
          rules: [{badges: ["*"], threshold: 0}]
          successor: {threshold: 0}
          """);
    }
    done("renew", AWARD);
    assertThat(register("assertions/ecoute/2026-12/" + other() + ".yaml")).contains("policy: 10");
  }

  @Test
  void aCorrectionTakesThePlaceOfTheOldAward() throws Exception {
    withKey();
    built();
    Path credential = kept("credential.json");
    done("correct", AWARD, "--role", "Médiatrice", "--narrative", "Elle a écouté.");
    String id = other();
    assertThat(register("assertions/ecoute/2025-03/" + id + ".yaml"))
        .contains("issuedOn: 2025-03-12T09:00:00Z", "role: Médiatrice", "Elle a écouté.")
        .contains("supersedes: \"" + AWARD + "\"", "visibility: public", "Le comité a lu");
    assertThat(register("revocations/" + AWARD + ".yaml"))
        .contains("supersededBy: \"" + id + "\"", "Corrigé");
    built();
    assertThat(site(of("index.html"))).contains(id);
    assertThat(site("assertions/" + id + "/credential.json")).contains("Elle a écouté.");
    assertThat(answers(credential).at("/in-force/answer").asString()).isEqualTo("no");

    refused(id + " took its place", id + " a pris sa place", "revoke", AWARD, "--reason", "x");
    refused(id + " took its place", id + " a pris sa place", "correct", AWARD, "--role", "x");
    refused("nothing would change", "rien ne changerait", "correct", id, "--role", "Médiatrice");
    refused("nothing would change", "rien ne changerait", "correct", id);
  }

  @Test
  void anErasedAwardLeavesAnAddressAndAStatus() throws Exception {
    withKey();
    String kid = trial.out().strip();
    done("keys", "retire", kid, "--key", "../key");
    done("keys", "new", "--out", "../next");
    Files.delete(folder.resolve("key"));
    Files.move(folder.resolve("next"), folder.resolve("key"));
    built();
    Path credential = kept("credential.json");
    done("correct", AWARD, "--name", "Amina Benali", "--name-consent", "2026-11-30");
    assertThat(trial.badges().resolve("sealed/assertions/" + AWARD + ".json")).exists();
    commit();

    done("erase", AWARD, "--lang", "en");
    assertThat(trial.err())
        .contains("Out of your hands", "git filter-repo", "'*" + AWARD + ".*'")
        .contains("git update-index --cacheinfo 100644,")
        .contains("git rm -q --cached --ignore-unmatch \"badges/holders/" + AWARD + ".yaml\"");
    assertThat(register(FILE))
        .contains("statusIndex: 75872", "badge: ecoute/1")
        .doesNotContain("Amina", "098d82de", "3b5c2673", "e1dc2467", "comité");
    assertThat(register("revocations/" + AWARD + ".yaml")).contains("erased: 2026-12-01T08:00:00Z");
    assertThat(trial.badges().resolve("holders/" + AWARD + ".yaml")).doesNotExist();
    try (Stream<Path> sealed = Files.walk(trial.badges())) {
      assertThat(sealed.filter(file -> file.toString().contains("sealed/assertions/" + AWARD)))
          .isEmpty();
    }
    Map<String, String> after = built();
    assertThat(after.keySet().stream().filter(path -> path.startsWith("assertions/")))
        .containsExactly(of("assertion.json"), of("index.html"));
    assertThat(site(of("assertion.json"))).contains("\"revoked\": true", "Effacé.");
    assertThat(site(of("index.html"))).doesNotContain("Amina");
    assertThat(answers(credential).at("/in-force/answer").asString()).isEqualTo("no");
    assertThat(built("fresh")).isEqualTo(after);

    done("check", "--base", "main");
    assertThat(trial.out()).contains("1 award will be erased").doesNotContain("H00");
    commit();
    refused("was erased on 2026-12-01", "a été effacé le 2026-12-01", "erase", AWARD);
    refused("was erased on", "a été effacé", "revoke", AWARD, "--reason", "x");
    refused("was erased on", "a été effacé", "renew", AWARD);
    refused("was erased on", "a été effacé", "unpublish", AWARD, "--undo");
    refused("was erased on", "a été effacé", "correct", AWARD, "--no-name");
    Path award = trial.badges().resolve(FILE);
    Files.writeString(
        award, Files.readString(award).replace("statusIndex: 75872", "statusIndex: 5"));
    assertThat(trial.run("check", "--base", "main")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("H004");
  }

  @Test
  void whatARegisterForgetsIsForgottenByTheCommandsThatAreShown() throws Exception {
    done("correct", AWARD, "--name", "Amina Benali", "--name-consent", "2026-11-30");
    commit();
    done("erase", AWARD);
    String talk = trial.err();
    commit();
    String rewriting =
        talk.lines().filter(line -> line.contains("git filter-branch")).findFirst().orElseThrow();
    assertThat(run(List.of("git", "log", "-p", "--all"))).contains("Amina", "098d82de");
    run(List.of("sh", "-c", "FILTER_BRANCH_SQUELCH_WARNING=1 " + rewriting.strip()));
    assertThat(run(List.of("git", "log", "-p", "--branches")))
        .contains("statusIndex: 75872")
        .doesNotContain("Amina", "098d82de");
    assertThat(run(List.of("git", "status", "--porcelain", "badges"))).isEmpty();
  }

  private String run(List<String> words) throws Exception {
    Process process =
        new ProcessBuilder(words)
            .directory(trial.folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private void commit() throws Exception {
    try (Git git = Git.init().setDirectory(trial.folder.toFile()).setInitialBranch("main").call()) {
      git.add().addFilepattern("badges").call();
      git.add().setUpdate(true).addFilepattern("badges").call();
      git.commit()
          .setMessage("register")
          .setAuthor("a", "a@b.c")
          .setCommitter("a", "a@b.c")
          .setSign(false)
          .call();
    }
  }

  @Test
  void everyCommandIsToldApartWhereAChangeIsReviewed() throws Exception {
    copyAward("11111111111111111111111111111111", 1);
    copyAward("22222222222222222222222222222222", 2);
    copyAward("33333333333333333333333333333333", 3);
    copyAward("44444444444444444444444444444444", 4);
    copyAward("55555555555555555555555555555555", 5);
    commit();
    done("revoke", "111111", "--reason", "Erreur.");
    done("renew", "222222");
    done("correct", "333333", "--role", "Médiatrice");
    done("unpublish", "444444");
    done("erase", "555555");
    Path moved = trial.badges().resolve("assertions/ecoute/2025-04/" + AWARD + ".yaml");
    Files.createDirectories(moved.getParent());
    Files.move(trial.badges().resolve(FILE), moved);
    Files.writeString(moved, Files.readString(moved).replace("2025-03-12T", "2025-04-12T"));
    done("check", "--base", "main");
    assertThat(trial.out())
        .contains("- 0 badges will be awarded.", "- 1 award will be renewed")
        .contains("- 1 award will be corrected", "- 1 award will be revoked.")
        .contains("- 1 award will be unpublished", "- 1 award will be erased")
        .contains("- 1 award moves to another folder")
        .contains("(1): 1 to renew, 1 to correct, 1 to revoke, 1 to unpublish, 1 to erase")
        .doesNotContain("goes away");
    done("check", "--base", "main", "--lang", "fr", "--summary", "../summary.md");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .contains("1 à renouveler, 1 à corriger, 1 à révoquer, 1 à dépublier, 1 à effacer");
    done("check", "--base", "main", "--json");
    JsonNode changes = Json.parse(trial.out().getBytes(StandardCharsets.UTF_8)).path("changes");
    for (String one :
        List.of("renewed", "corrected", "revoked", "unpublished", "erased", "award-moved")) {
      assertThat(changes.path(one).asInt()).as(one).isEqualTo(1);
    }
    assertThat(changes.path("awarded").asInt(-1)).isZero();
    assertThat(changes.path("award-removed").asInt(-1)).isZero();
    assertThat(changes.at("/badges/0/corrected").asInt()).isEqualTo(1);
  }

  private void copyAward(String id, int index) throws IOException {
    Path award = trial.badges().resolve(FILE);
    Files.writeString(
        award.resolveSibling(id + ".yaml"),
        Files.readString(award).replace("statusIndex: 75872", "statusIndex: " + index));
  }

  @Test
  void awardsAreNamedByDigitsOrAddressAndAllFaultsAreTold() throws Exception {
    withKey();
    copyAward("46170000000000000000000000000000", 7);
    copyAward("4617d000000000000000000000000000", 8);
    refused("“4617” names no award", "« 4617 »", "revoke", "4617", "--reason", "x");
    refused("several awards begin with 4617d0", "plusieurs", "unpublish", "4617d0");
    refused(
        "not an award of this register",
        "n’est pas un badge",
        "renew",
        "https://ailleurs.example.org/assertions/" + AWARD + "/");
    refused("begins with abcdef", "commence par abcdef", "erase", "abcdef");
    assertThat(trial.run("revoke", "abcdef", "xyz", "461700", "--reason", "x"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("abcdef", "xyz");
    assertThat(trial.badges().resolve("revocations")).doesNotExist();
    done("revoke", BASE + "fr/assertions/" + AWARD + "/index.html", "461700", "--reason", "x");
    assertThat(trial.out().lines()).hasSize(2);
    assertThat(trial.err()).contains("Revoke 2 awards", "ecoute/1 " + AWARD);
    done("unpublish", "badges/" + FILE, AWARD);
    assertThat(trial.out().lines()).hasSize(1);
    refused("is unpublished already", "est déjà dépublié", "unpublish", AWARD);
    refused("is published already", "est déjà publié", "unpublish", "461700", "--undo", "--public");
  }

  @Test
  void whatMakesNoSenseIsRefusedAndNothingIsWritten() throws Exception {
    refused(
        "it was made on 2025-03-12",
        "il a été délivré le 2025-03-12",
        "revoke",
        AWARD,
        "--reason",
        "x",
        "--on",
        "2025-03-11");
    refused("lies ahead", "est à venir", "revoke", AWARD, "--reason", "x", "--on", "2027-01-01");
    refused(
        "over before it begins", "avant de commencer", "renew", AWARD, "--expires", "2026-01-01");
    assertThat(trial.run("revoke", AWARD)).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("--reason");
    assertThat(trial.run("revoke", AWARD, "--reason", "D\uFFFDlivr\uFFFD"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(trial.run("correct", AWARD, "--name", "Amina")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("--name-consent");
    assertThat(trial.run("unpublish", AWARD, "--public")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.run("correct", AWARD, "--credits", "many")).isEqualTo(ExitCode.USAGE);
    Path lifecycle = trial.badges().resolve("definitions/ecoute/1/lifecycle.yaml");
    Files.writeString(
        lifecycle,
        Files.readString(lifecycle).replace("open", "retired").replace("2025-", "2026-"));
    refused("no version of the badge “ecoute” is open", "aucune version", "renew", AWARD);
    assertThat(trial.badges().resolve("revocations")).doesNotExist();
    done("revoke", AWARD, "--reason", "x", "--on", "2025-03-12", "--dry-run");
    assertThat(trial.badges().resolve("revocations")).doesNotExist();
    done("revoke", AWARD, "--reason", "x", "--on", "2025-03-12");
    assertThat(register("revocations/" + AWARD + ".yaml"))
        .contains("revokedOn: 2025-03-12T09:00:00Z");
    refused("since 2025-03-12", "depuis le 2025-03-12", "revoke", AWARD, "--reason", "x");
    done("erase", AWARD);
    assertThat(register("revocations/" + AWARD + ".yaml"))
        .contains("revokedOn: 2025-03-12T09:00:00Z", "erased: 2026-12-01T08:00:00Z")
        .doesNotContain("reason: x");
  }

  private void refused(String english, String french, String... words) {
    assertThat(trial.run(words)).as(trial.out()).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains(english);
    assertThat(trial.out()).isEmpty();
    trial.variables.put("LANG", "fr");
    assertThat(trial.run(words)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err().replace('\u00a0', ' ')).contains(french);
    trial.variables.put("LANG", "en");
  }
}
