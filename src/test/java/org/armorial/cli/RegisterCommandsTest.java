package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.repository.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RegisterCommandsTest {
  private static final String AWARD = "4617d0fec92ebe9f9ea0f173c9aef6da";
  private static final String BASE = "https://badges.example.org/essai/";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws IOException {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
  }

  private Path issuer() {
    return trial.badges().resolve("issuer.yaml");
  }

  private void breakIssuer() throws IOException {
    Files.writeString(issuer(), Files.readString(issuer()) + "nmae: x\n");
  }

  private JsonNode json(String text) throws Exception {
    return Json.parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void aRegisterInOrderIsZero() {
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).isNotBlank();
    assertThat(trial.run("check", "--quiet")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out() + trial.err()).isEmpty();
  }

  @Test
  void aFaultIsOneAndIsShownInEveryForm() throws Exception {
    breakIssuer();
    assertThat(trial.run("check")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("B001", "badges/issuer.yaml:", "nmae", "^");
    assertThat(trial.run("check", "--lang", "fr")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("B001", "erreur");
    assertThat(trial.run("check", "--format", "github")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).startsWith("::error file=badges/issuer.yaml,line=");
    assertThat(trial.run("check", "--json")).isEqualTo(ExitCode.FAULTS);
    JsonNode json = json(trial.out());
    assertThat(json.path("errors").asInt()).isEqualTo(1);
    assertThat(json.at("/diagnostics/0/code").asString()).isEqualTo("B001");
    assertThat(trial.err()).isEmpty();
  }

  @Test
  void theSummaryIsAddedToItsFile() throws Exception {
    breakIssuer();
    Path summary = Files.writeString(trial.folder.resolve("summary.md"), "before\n");
    trial.run("check", "--summary", "summary.md", "--lang", "fr");
    assertThat(summary).content().startsWith("before\n").contains("B001", "issuer.yaml");
  }

  @Test
  void withoutABaseTheBuildIsADraftThatSaysHowToLeaveIt() {
    assertThat(trial.run("build")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("DRAFT", "keys new", "armorial serve", "1 GB");
    assertThat(trial.folder.resolve("site/index.html")).exists();
    assertThat(trial.folder.resolve("site/assertions")).doesNotExist();
    assertThat(trial.folder.resolve("site/issuer/did.json")).doesNotExist();
  }

  @Test
  void aFaultyRegisterBuildsNothingAndLeavesTheSiteAsItWas() throws Exception {
    trial.run("build");
    byte[] before = Files.readAllBytes(trial.folder.resolve("site/index.html"));
    breakIssuer();
    assertThat(trial.run("build")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("B001", "previous site is intact");
    assertThat(trial.folder.resolve("site/index.html")).hasBinaryContent(before);
  }

  @Test
  void aFolderOfSomebodyElseIsNotTouched() throws Exception {
    Path theirs = Files.createDirectories(trial.folder.resolve("site"));
    Files.writeString(theirs.resolve("index.html"), "theirs");
    assertThat(trial.run("build")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("index.html", "--out");
    assertThat(theirs.resolve("index.html")).content().isEqualTo("theirs");
  }

  private Path newKey() {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    Path key = folder.resolve("key");
    assertThat(trial.run("keys", "new", "--out", key.toString(), "--base-url", BASE))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    return key;
  }

  @Test
  void aNewKeySignsAndASecondBuildWritesNothing() throws Exception {
    Path key = newKey();
    assertThat(trial.out().strip()).matches("[0-9]{4}-[0-9]{2}-a");
    assertThat(trial.err()).contains("ARMORIAL_SIGNING_KEY", "ARMORIAL_PASSPHRASE", "git push");
    assertThat(issuer()).content().contains("base: " + BASE);
    assertThat(trial.badges().resolve("keys/" + trial.out().strip() + ".yaml")).exists();

    assertThat(trial.run("build", "--key", key.toString())).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("Signed site in site for " + BASE, "1 award.");
    assertThat(trial.folder.resolve("site/issuer/did.json")).exists();
    assertThat(files("site/assertions")).isNotEmpty();

    assertThat(trial.run("build", "--key", key.toString(), "--json")).isEqualTo(ExitCode.DONE);
    JsonNode json = json(trial.out());
    assertThat(json.path("mode").asString()).isEqualTo("published");
    assertThat(json.path("written").asInt()).isZero();
    assertThat(trial.err()).contains("no file written");

    trial.variables.put("ARMORIAL_SIGNING_KEY", Files.readString(key));
    assertThat(trial.run("build", "--out", "second")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("Signed site in second");
  }

  @Test
  void aForkIsADraftAndNobodyIsAskedForAPassphrase() {
    newKey();
    trial.variables.remove("ARMORIAL_PASSPHRASE");
    assertThat(trial.run("build", "--base-url", "https://fork.example/")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("DRAFT", BASE, "https://fork.example/");
    assertThat(trial.run("build", "--out", "b", "--draft")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("DRAFT", "you asked for it", "--draft");
  }

  @Test
  void aDraftThatWasAskedForDoesNotSayThatAKeyIsMissing() throws Exception {
    Path key = newKey();
    String[] build = {"build", "--out", "asked", "--draft", "--key", key.toString(), "--json"};
    assertThat(trial.run(build)).isEqualTo(ExitCode.DONE);
    assertThat(json(trial.out()).path("mode").asString()).isEqualTo("draft-asked-for");
    assertThat(trial.err()).contains("DRAFT", "you asked for it").doesNotContain("no key");
    trial.run("build", "--out", "asked", "--draft", "--lang", "fr");
    assertThat(trial.err()).contains("BROUILLON", "vous l’avez demandé");
    List<Path> pages = files("asked").filter(file -> file.toString().endsWith(".html")).toList();
    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      assertThat(page)
          .content()
          .containsAnyOf("sans <code>--draft</code>", "without <code>--draft");
      assertThat(page).content().doesNotContain("key was missing", "clé de l’émetteur manquait");
    }
    // What stands in the way of signing comes first: building again without --draft would not help.
    trial.run("build", "--out", "fork", "--draft", "--base-url", "https://fork.example/");
    assertThat(trial.err()).contains("DRAFT", "https://fork.example/", BASE);
  }

  @Test
  void aSignedSiteIsNeverTakenOfflineByAccident() throws Exception {
    Path key = newKey();
    assertThat(trial.run("build", "--key", key.toString())).isEqualTo(ExitCode.DONE);
    List<Path> before = files("site").toList();

    assertThat(trial.run("build")).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("ARMORIAL_SIGNING_KEY", "previous site is intact");
    trial.variables.put("ARMORIAL_SIGNING_KEY", "");
    assertThat(trial.run("build")).isEqualTo(ExitCode.KEY);
    assertThat(trial.run("build", "--key", key.toString(), "--base-url", "https://new.example/"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains(BASE, "https://new.example/", "previous site is intact");
    assertThat(trial.run("build", "--draft")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("--out");
    assertThat(files("site")).containsExactlyElementsOf(before);
  }

  @Test
  void whatASiteHasPublishedIsNotTakenBackByARegisterThatForgot() throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    trial.run("keys", "new", "--out", "../key.pem", "--base-url", BASE);
    Path revocation = trial.badges().resolve("revocations/" + AWARD + ".yaml");
    Files.createDirectories(revocation.getParent());
    Files.writeString(revocation, "revokedOn: 2026-05-01T00:00:00Z\nreason: erreur\n");
    String[] build = {"build", "--key", "../key.pem"};
    assertThat(trial.run(build)).as(trial.err()).isEqualTo(ExitCode.DONE);
    Map<String, String> before = files(trial.folder.resolve("site"));

    Files.move(revocation, trial.folder.resolve("revocation.yaml"));
    assertThat(trial.run(build)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains(AWARD, "a revocation cannot be taken back");

    Path award = trial.badges().resolve("assertions/ecoute/2025-03/" + AWARD + ".yaml");
    Files.move(award, trial.folder.resolve("award.yaml"));
    assertThat(trial.run(build)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err())
        .contains("assertions/" + AWARD + "/index.html", "a published address never disappears");
    assertThat(files(trial.folder.resolve("site"))).isEqualTo(before);

    Files.move(trial.folder.resolve("award.yaml"), award);
    Files.move(trial.folder.resolve("revocation.yaml"), revocation);
    assertThat(trial.run(build)).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("Nothing had changed");
  }

  @Test
  void aBuildThatIsRefusedLeavesTheSiteAsItWas() throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    trial.run("keys", "new", "--out", "../key.pem", "--base-url", BASE);
    String[] build = {"build", "--key", "../key.pem"};
    assertThat(trial.run(build)).as(trial.err()).isEqualTo(ExitCode.DONE);
    Map<String, String> before = files(trial.folder.resolve("site"));
    String issuer = Files.readString(issuer());

    Files.writeString(issuer(), issuer.replace(BASE, "https://autre.example.org/"));
    assertThat(trial.run(build)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("credential.json is published already");
    Files.writeString(issuer(), issuer.replaceAll("(?m)^base: .*\\R", ""));
    for (String[] line : List.of(build, new String[] {"build", "--base-url", BASE})) {
      assertThat(trial.run(line)).isEqualTo(ExitCode.FAULTS);
      assertThat(trial.err()).contains("Put `base: https://…/` back");
    }
    Map<String, String> after = files(trial.folder.resolve("site"));
    after.keySet().removeIf(path -> path.startsWith(".armorial"));
    before.keySet().removeIf(path -> path.startsWith(".armorial"));
    assertThat(after).isEqualTo(before);

    Files.writeString(issuer(), issuer);
    assertThat(trial.run(build)).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("Nothing had changed");
  }

  @Test
  void whatARefusedBuildPlannedWasNeverPublishedAndMayGo() throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    trial.run("keys", "new", "--out", "../key.pem", "--base-url", BASE);
    String[] build = {"build", "--key", "../key.pem"};
    assertThat(trial.run(build)).as(trial.err()).isEqualTo(ExitCode.DONE);
    Path award = trial.badges().resolve("assertions/ecoute/2025-03/" + AWARD + ".yaml");
    String text = Files.readString(award);
    Path other = award.resolveSibling("00000000000000000000000000000001.yaml");
    Files.writeString(other, text.replaceAll("statusIndex: \\d+", "statusIndex: 77"));
    Files.writeString(award, text.replace("Le comité", "Le jury"));
    assertThat(trial.run(build)).isEqualTo(ExitCode.FAULTS);

    Files.delete(other);
    Files.writeString(award, text);
    assertThat(trial.run(build)).as(trial.err()).isEqualTo(ExitCode.DONE);
  }

  private static Map<String, String> files(Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(file).toString(), Digests.sha256(Files.readAllBytes(file)).value());
      }
    }
    return files;
  }

  @Test
  void aSealedDocumentIsPublishedOnlyAsItWasSigned() throws Exception {
    Path key = newKey();
    String kid = trial.out().strip();
    assertThat(trial.run("keys", "retire", kid, "--key", key.toString())).isEqualTo(ExitCode.DONE);
    assertThat(trial.run("check")).as(trial.out()).isEqualTo(ExitCode.DONE);
    Path json = trial.badges().resolve("sealed/assertions/" + AWARD + ".json");
    Path jwt = trial.badges().resolve("sealed/assertions/" + AWARD + ".txt");
    String signed = Files.readString(json);
    String token = Files.readString(jwt);

    refused(json, signed.replaceFirst("\"awardedDate\": \"20", "\"awardedDate\": \"19"), "no key");
    refused(json, "hello", "not readable");
    refused(json, "[1]", "not readable");
    Files.writeString(json, signed);
    refused(jwt, token.substring(0, token.length() - 4) + "AAAA", "no key");
    Files.writeString(jwt, token);
    Path stranger = json.resolveSibling("0".repeat(32) + ".json");
    Files.writeString(stranger, signed);
    refused(stranger.resolveSibling("0".repeat(32) + ".txt"), token, "no award");
    Files.delete(stranger);
    Files.delete(stranger.resolveSibling("0".repeat(32) + ".txt"));
    Path award = trial.badges().resolve("assertions/ecoute/2025-03/" + AWARD + ".yaml");
    String text = Files.readString(award);
    refused(award, text.replaceFirst("(issuedOn: \\d+-\\d+-)\\d+", "$107"), "does not say");
    Files.writeString(award, text);
    Files.delete(jwt);
    assertThat(trial.run("check")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("K005", "one half");
  }

  private void refused(Path file, String text, String why) throws IOException {
    Files.writeString(file, text);
    assertThat(trial.run("check")).as(why).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("K005", "badges/sealed/assertions/", why);
  }

  @Test
  void keysThatCannotSignAreFour() throws Exception {
    Path key = newKey();
    String name = key.toString();
    trial.variables.put("ARMORIAL_PASSPHRASE", "une autre phrase, fausse");
    assertThat(trial.run("build", "--key", name)).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).startsWith("error: the key could not be opened");
    trial.variables.put("ARMORIAL_PASSPHRASE", "une cl\uFFFD\uFFFD");
    assertThat(trial.run("build", "--key", name)).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("LC_ALL=C.UTF-8");
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE + "\n");
    assertThat(trial.run("build", "--key", name)).isEqualTo(ExitCode.DONE);
    trial.variables.remove("ARMORIAL_PASSPHRASE");
    assertThat(trial.run("build", "--key", name)).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("ARMORIAL_PASSPHRASE");
    assertThat(trial.run("build", "--key", "absent")).isEqualTo(ExitCode.KEY);
    assertThat(trial.typing(Trial.PASSPHRASE).run("build", "--key", name)).isEqualTo(ExitCode.DONE);

    Path keys = trial.badges().resolve("keys");
    try (Stream<Path> files = Files.list(keys)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    assertThat(trial.run("build", "--key", name)).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("not the active key", "badges/keys/");
  }

  @Test
  void aKeyIsNeverMadeWhereItCouldBeLostOrLeaked() throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    assertThat(trial.run("keys", "new", "--out", "badges/key")).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("inside the repository");
    Path taken = Files.writeString(folder.resolve("taken"), "precious");
    assertThat(trial.run("keys", "new", "--out", taken.toString())).isEqualTo(ExitCode.KEY);
    assertThat(taken).content().isEqualTo("precious");
    trial.variables.put("ARMORIAL_PASSPHRASE", "court");
    assertThat(trial.run("keys", "new", "--out", folder.resolve("k").toString()))
        .isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("12");
    trial.variables.remove("ARMORIAL_PASSPHRASE");
    assertThat(
            trial
                .typing("une phrase assez longue", "une phrase assez longuz")
                .run("keys", "new", "--out", folder.resolve("k").toString()))
        .isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("differ");
    assertThat(folder.resolve("k")).doesNotExist();
    newKey();
    assertThat(trial.run("keys", "new", "--out", folder.resolve("other").toString()))
        .isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains("is active");
  }

  @Test
  void aRetiredKeyLosesNothingOfWhatItSigned() throws Exception {
    Path key = newKey();
    String kid = trial.out().strip();
    trial.run("build", "--key", key.toString());
    Path published = trial.folder.resolve("site/assertions/" + AWARD + "/credential.json");
    byte[] before = Files.readAllBytes(published);

    assertThat(trial.run("keys", "retire", kid, "--key", key.toString(), "--note", "rotation"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    String id = AWARD;
    assertThat(trial.badges().resolve("sealed/assertions/" + id + ".json"))
        .hasBinaryContent(before);
    assertThat(trial.badges().resolve("sealed/assertions/" + id + ".txt")).exists();
    trial.run("keys", "list");
    assertThat(trial.out()).contains(kid + "  retired", "rotation");
    assertThat(trial.run("keys", "retire", kid, "--key", key.toString())).isEqualTo(ExitCode.KEY);

    Path next = folder.resolve("next");
    assertThat(trial.run("keys", "new", "--out", next.toString())).isEqualTo(ExitCode.DONE);
    assertThat(trial.out().strip()).endsWith("-b");
    assertThat(trial.run("build", "--key", next.toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(published).hasBinaryContent(before);
    assertThat(trial.run("build", "--key", key.toString(), "--out", "old")).isEqualTo(ExitCode.KEY);
    assertThat(trial.err()).contains(kid, "retired");
  }

  @Test
  void aCompromisedKeyIsReplacedEverywhere() throws Exception {
    Path key = newKey();
    String kid = trial.out().strip();
    trial.run("build", "--key", key.toString());
    Path published = trial.folder.resolve("site/assertions/" + AWARD + "/credential.json");
    byte[] before = Files.readAllBytes(published);
    trial.run("keys", "retire", kid, "--key", key.toString());
    assertThat(trial.run("keys", "compromise", kid, "--quiet")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("tell the holders", "notice nothing");
    assertThat(files("badges/sealed")).isEmpty();

    Path next = folder.resolve("next");
    trial.run("keys", "new", "--out", next.toString());
    assertThat(trial.run("build", "--key", next.toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(Files.readAllBytes(published)).isNotEqualTo(before);
    Path keys = trial.folder.resolve("site/keys");
    assertThat(keys.resolve(kid + ".jwk.json"))
        .content()
        .contains("\"reason\": \"compromised\"")
        .doesNotContain("\"n\"");
    assertThat(keys.resolve(kid + ".json")).content().doesNotContain("PUBLIC KEY");
    assertThat(keys.resolve("jwks.json")).content().doesNotContain(kid);
  }

  @Test
  void aRetiredKeyThatIsLostLeavesTheActiveOneAtWork() throws Exception {
    trial.variables.put("ARMORIAL_PASSPHRASE", Trial.PASSPHRASE);
    String key = folder.resolve("key").toString();
    trial.run("keys", "new", "--out", key, "--base-url", BASE, "--json");
    String kid = json(trial.out()).path("kid").asString();
    assertThat(json(trial.out()).path("publicFile").asString())
        .isEqualTo("badges/keys/" + kid + ".yaml");
    trial.run("keys", "retire", kid, "--key", key, "--json");
    assertThat(json(trial.out()).path("state").asString()).isEqualTo("retired");
    assertThat(json(trial.out()).path("sealed").asInt()).isEqualTo(1);
    trial.run("keys", "new", "--out", folder.resolve("next").toString());
    String next = trial.out().strip();
    assertThat(trial.run("keys", "compromise", kid, "--json")).isEqualTo(ExitCode.DONE);
    assertThat(json(trial.out()).path("unsealed").asInt()).isEqualTo(1);
    assertThat(trial.err())
        .contains("keep the active key " + next, "tell the holders")
        .doesNotContain("keys new");
  }

  @Test
  void anAwardThatIsNotPublishedHasNoImageAndThatIsSaid() throws Exception {
    Path key = newKey();
    Path award = trial.badges().resolve("assertions/ecoute/2025-03/" + AWARD + ".yaml");
    String text = Files.readString(award).replaceAll("(?m)^visibility: .*\\R", "");
    Files.writeString(award, text + "visibility: unpublished\n");
    String[] bake = {"bake", AWARD, "--out", "baked", "--key", key.toString()};
    assertThat(trial.run(bake)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("is not published", "Nothing was written");
    Files.writeString(award, text);
    assertThat(trial.run("bake", AWARD, "--out", "baked", "--key", key.toString(), "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(json(trial.out()).at("/files/0").asString()).contains(AWARD);
  }

  @Test
  void faultsThatEndABuildAreJsonForAProgram() throws Exception {
    breakIssuer();
    assertThat(trial.run("build", "--json")).isEqualTo(ExitCode.FAULTS);
    assertThat(json(trial.out()).path("errors").asInt()).isEqualTo(1);
    assertThat(trial.err()).contains("intact").doesNotContain("B001");
  }

  @Test
  void bakingGivesTheImagesThatAreOrWouldBePublished() throws Exception {
    Path key = newKey();
    trial.run("build", "--key", key.toString());
    Path png = trial.folder.resolve("site/assertions/" + AWARD + "/badge.png");
    String id = AWARD;
    assertThat(trial.run("bake", id, "--out", "baked", "--key", key.toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.folder.resolve("baked/" + id + ".png"))
        .hasBinaryContent(Files.readAllBytes(png));
    assertThat(trial.folder.resolve("baked/" + id + ".svg")).exists();
    assertThat(trial.out()).contains(id + ".png");
    assertThat(trial.run("bake", "0".repeat(32), "--out", "baked", "--key", key.toString()))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.run("bake", id, "--out", "baked")).isEqualTo(ExitCode.KEY);

    Files.writeString(issuer(), Files.readString(issuer()) + "baked: on-demand\n");
    assertThat(trial.run("bake", id, "--out", "again", "--key", key.toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    // An image that stands nowhere is not named in what is baked: that is what the site says.
    trial.run("build", "--key", key.toString(), "--out", "light");
    Path light = trial.folder.resolve("light/assertions/" + AWARD);
    assertThat(light.resolve("badge.png")).doesNotExist();
    String assertion = Files.readString(light.resolve("assertion.json"));
    assertThat(assertion).doesNotContain("badge.png");
    assertThat(Files.readString(trial.folder.resolve("again/" + id + ".svg"))).contains(assertion);
    assertThat(trial.folder.resolve("again/" + id + ".png")).exists();
    assertThat(light.resolve("index.html"))
        .content()
        .contains("assets/bake.js", "data-name=\"" + id + ".png\"", "data-name=\"" + id + ".svg\"");
    assertThat(trial.folder.resolve("light/assets/bake.js")).exists();
    assertThat(png.resolveSibling("index.html")).content().doesNotContain("bake.js");
  }

  @Test
  void theDoctorNamesWhatIsMissing() throws Exception {
    assertThat(trial.run("doctor")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.out()).contains("[to do]", "git init", "keys new");
    assertThat(trial.run("doctor", "--json")).isEqualTo(ExitCode.FAULTS);
    assertThat(json(trial.out()).path("remarks").isEmpty()).isFalse();
  }

  private Stream<Path> files(String inside) throws IOException {
    Path root = trial.folder.resolve(inside);
    if (!Files.exists(root)) {
      return Stream.empty();
    }
    try (Stream<Path> walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }
}
