package org.armorial.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.proof.ssh.SoftwareKey;
import org.armorial.repository.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Issues as the forge renders them from the form, and as others make them look. */
class IssueRequestTest {
  private static final String SALT = "5f0c4c1e7b0a4b6f9d3e2a1c0b9f8e7d";
  private static final String DID = "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK";
  private static final String PUBLIC =
      """
      ### Badge demandé

      Écouter pour comprendre (ecoute/1)

      ### Identifiant décentralisé

      %s

      ### Accord

      - [X] Je demande ce badge, et j’accepte que cette demande, et le badge s’il est délivré, \
      puissent être lus par chacun.
      """
          .formatted(DID);

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws IOException {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
    requireEvidence(false);
    Files.delete(
        trial.badges().resolve("assertions/ecoute/2025-03/4617d0fec92ebe9f9ea0f173c9aef6da.yaml"));
  }

  private void requireEvidence(boolean required) throws IOException {
    Path file = trial.badges().resolve("definitions/ecoute/1/badge.yaml");
    Files.writeString(
        file, Files.readString(file).replace("required: " + !required, "required: " + required));
  }

  private static String file() {
    String hash = "sha256$" + Digests.sha256(("camille@example.org" + SALT).getBytes(UTF_8));
    return """
        {
          "type": "ArmorialRequest",
          "version": 1,
          "badge": "ecoute/1",
          "language": "fr",
          "madeOn": "2026-11-22T09:00:00Z",
          "recipient": {"emailHash": {"hash": "HASH", "salt": "SALT"}},
          "narrative": "Mon récit.",
          "evidence": [{"name": "Récit", "narrative": "Elle a parlé, j’ai écouté."}],
          "consent": {"text": "J’accepte que ma demande soit examinée.", "on": "2026-11-22"}
        }"""
        .replace("HASH", hash)
        .replace("SALT", SALT);
  }

  private static String inPrivate() {
    return """
        ### Badge demandé

        Écouter pour comprendre (ecoute/1)

        ### Fichier de la demande

        ```json
        FILE
        ```

        ### Accord

        - [X] Je demande ce badge, et j’accepte que les personnes qui l’examinent lisent cette \
        demande.
        """
        .replace("FILE", file());
  }

  private static ObjectNode event(boolean inPublic, String body) {
    ObjectNode event = Json.object().put("action", "labeled");
    ObjectNode issue = event.putObject("issue");
    issue.put("number", 12).put("title", "Demande de badge").put("state", "open");
    issue.put("created_at", "2026-11-30T10:00:00Z").put("body", body);
    issue.put("author_association", "NONE").putObject("user").put("login", "Agathe");
    issue.putArray("labels").addObject().put("name", "badge-accepted");
    event.putObject("label").put("name", "badge-accepted").put("color", "0e8a16");
    event.putObject("repository").put("private", !inPublic).put("full_name", "asso/badges");
    event.putObject("sender").put("login", "responsable");
    return event;
  }

  private ExitCode award(ObjectNode event, String... more) throws IOException {
    Files.write(folder.resolve("event.json"), Json.compact(event));
    return trial.run(
        Stream.concat(Stream.of("award", "--from", "../event.json"), Stream.of(more))
            .toArray(String[]::new));
  }

  private String written() throws IOException {
    return Files.readString(trial.folder.resolve(trial.out().strip()));
  }

  private void issuer(String from, String to) throws IOException {
    Path file = trial.badges().resolve("issuer.yaml");
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private void assertRefused(ObjectNode event, String told) throws IOException {
    assertThat(award(event)).as(trial.out()).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains(told);
    assertThat(trial.badges().resolve("assertions/ecoute/2026-12")).doesNotExist();
  }

  @Test
  void anIssueInPublicBecomesAnAwardForAnIdentifier() throws Exception {
    assertThat(award(event(true, PUBLIC))).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(written()).contains("badge: ecoute/1", DID).doesNotContain("requestedBy", "Agathe");
    assertThat(trial.err())
        .contains("Badge-Request: #12", "2026-11-30")
        .contains(Digests.sha256(PUBLIC.getBytes(UTF_8)).value())
        .doesNotContain("Agathe");
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void theSameFormIsReadInEnglishAndWithTheEndsOfLinesOfAnEdit() throws Exception {
    String english =
        PUBLIC
            .replace("Badge demandé", "Badge asked for")
            .replace("Identifiant décentralisé", "Decentralized identifier")
            .replace("### Accord", "### Consent")
            .replaceAll(
                "- \\[X] .*",
                "- [x] I ask for this badge, and I agree that this request, and the award if there"
                    + " is one, can be read by everyone.");
    assertThat(award(event(true, english.replace("\n", "\r\n"))))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void anIssueInPrivateHandsInTheFileOfThePage() throws Exception {
    assertThat(award(event(false, inPrivate()))).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(written()).contains("Mon récit.", SALT).doesNotContain("J’accepte", "camille");
    assertThat(trial.err())
        .contains("Badge-Request: #12", Digests.sha256(file().getBytes(UTF_8)).value());
    assertThat(award(event(false, inPrivate()))).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("has this badge already", "--again").doesNotContain(SALT);
  }

  @Test
  void whoCannotBeIdentifiedInPublicIsShownTheWay() throws Exception {
    assertRefused(event(true, PUBLIC.replace(DID, "_No response_")), "request page of the site");
    issuer("email-hash", "did");
    assertRefused(
        event(true, PUBLIC.replace(DID, "_No response_")), "identifier, which is missing");
  }

  @Test
  void evidenceIsNeverGivenInPublic() throws Exception {
    requireEvidence(true);
    assertRefused(event(true, PUBLIC), "requires evidence, which nobody should give");
    assertThat(award(event(false, inPrivate()))).as(trial.err()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aRegisterThatIdentifiesNobodyNeedsNothingElse() throws Exception {
    issuer("email-hash", "random");
    String body = PUBLIC.replace("### Identifiant décentralisé\n\n" + DID + "\n\n", "");
    assertThat(award(event(true, body))).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(written()).contains("urn:uuid:");
    String recipient = file().lines().filter(line -> line.contains("recipient")).findFirst().get();
    String request = inPrivate().replace(recipient + "\n", "");
    assertThat(award(event(false, request))).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(award(event(true, PUBLIC))).isEqualTo(ExitCode.FAULTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "### Accord | ### Identifiant décentralisé\\n\\ndid:key:z6MkOther\\n\\n### Accord | second",
        "### Accord | ### Accord\\n\\n- [X] Oui.\\n\\n### Accord | second",
        "### Accord | ### Remarque\\n\\n::set-env name=A::b\\n\\n### Accord | does not write",
        "### Badge demandé | Bonjour,\\n\\n### Badge demandé | does not write",
        "### Accord | #### Accord | does not write",
        "(ecoute/1) | (ecoute/9) | (ecoute/1)",
        "(ecoute/1) | (ecoute/1) $(id) | (ecoute/1)",
        "(ecoute/1) | (../../secret/1) | (ecoute/1)",
        "(ecoute/1) | (ecoute/1)\\nEt un autre (ecoute/1) | (ecoute/1)",
        "- [X] | - [ ] | did not agree",
        "- [X] | - [y] | words of the form",
        "puissent être lus | ne puissent être lus | words of the form",
        "did:key:z6Mk | did:key:z6Mk;rm | decentralized identifier",
        "did:key:z6Mk | camille@example.org\\ndid:key:z6Mk | everyone can read it",
        "did:key:z6Mk | camille＠example.org\\ndid:key:z6Mk | everyone can read it",
        "did:key:z6Mk | did:key:\\u202Ez6Mk | not seen",
        "did:key:z6Mk | did:key:\\u0000z6Mk | not seen",
        "### Identifiant décentralisé | ### Fichier de la demande | outside the forge",
      })
  void aHostileIssueInPublicIsRefused(String from, String to, String told) throws Exception {
    String changed = PUBLIC.replace(from, unescaped(to));
    assertThat(changed).isNotEqualTo(PUBLIC);
    assertRefused(event(true, changed), told);
    assertThat(trial.err()).doesNotContain("camille", "$(id)", "secret", "::set-env", ";rm");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "```json | ```sh | between its fences",
        "```json\\n | | between its fences",
        "\"badge\": \"ecoute/1\" | \"badge\": \"ecoute/2\" | another badge",
        "Mon récit. | Mon récit.\\n### Accord\\n\\n- [X] Oui.\\n | second",
        "Mon récit. | Mon récit.\\n```\\nsuite | JSON",
        "Mon récit. | Mon \\u202Erécit. | not seen",
        "\"version\": 1 | \"version\": 2 | version 1",
        "- [X] | - [ ] | did not agree",
        "### Accord | ### Identifiant décentralisé\\n\\ndid:key:z6Mk\\n\\n### Accord | asks for",
      })
  void aHostileIssueInPrivateIsRefused(String from, String to, String told) throws Exception {
    String changed = inPrivate().replace(unescaped(from), to == null ? "" : unescaped(to));
    assertThat(changed).isNotEqualTo(inPrivate());
    assertRefused(event(false, changed), told);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\u202E", "\u202E").replace("\\u0000", "\0");
  }

  @Test
  void anAnswerThatWasNotGivenIsMissing() throws Exception {
    assertRefused(event(false, inPrivate().replace(file(), "_No response_")), "is missing");
    String bare = inPrivate().replace("```json\n" + file() + "\n```", "_No response_");
    assertRefused(event(false, bare), "is missing");
    assertRefused(event(false, ""), "a part is missing");
    assertRefused(event(false, PUBLIC), "a part is missing");
    assertRefused(event(true, "### Accord\n\n- [X] Oui."), "a part is missing");
  }

  @Test
  void addressesInATitleAndBodiesWithoutEndAreRefused() throws Exception {
    ObjectNode named = event(true, PUBLIC);
    ((ObjectNode) named.path("issue")).put("title", "Pour Camille (camille@example.org)");
    assertRefused(named, "everyone can read it");
    assertThat(trial.err()).doesNotContain("Camille", "camille");
    assertRefused(event(true, PUBLIC + " ".repeat(5_000)), "4000");
    assertRefused(event(false, inPrivate() + "a@".repeat(40_000)), "65536");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"opened\"}",
        "{\"label\":{\"name\":\"bug\"}}",
        "{\"label\":\"badge-accepted\"}",
        "{\"repository\":{}}",
        "{\"repository\":{\"private\":\"true\"}}",
        "{\"issue\":{}}",
        "{\"issue\":[]}",
      })
  void anEventThatAcceptsNothingIsRefused(String other) throws Exception {
    ObjectNode event = event(true, PUBLIC);
    event.setAll((ObjectNode) Json.parse(other.getBytes(UTF_8)));
    assertRefused(event, "badge-accepted");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"number\":-1}",
        "{\"number\":\"12; id\"}",
        "{\"state\":\"closed\"}",
        "{\"created_at\":\"2026-99-99T00:00:00Z\"}",
        "{\"title\":null}",
        "{\"pull_request\":{}}",
      })
  void anIssueThatIsNoneIsRefused(String other) throws Exception {
    ObjectNode event = event(true, PUBLIC);
    ((ObjectNode) event.path("issue")).setAll((ObjectNode) Json.parse(other.getBytes(UTF_8)));
    assertRefused(event, "badge-accepted");
  }

  @Test
  void anAccountIsThePrincipalOfThePolicyOnlyIfItBelongsToTheRepository() throws Exception {
    Files.createDirectories(trial.badges().resolve("policy"));
    Files.writeString(
        trial.badges().resolve("policy/1.yaml"),
        """
        since: 2026-01-01
        approvers:
          - principal: agathe
            keys: ["%s"]
          - principal: basile
            keys: ["%s"]
        rules:
          - badges: ["*"]
            threshold: 1
        """
            .formatted(
                new SoftwareKey(SoftwareKey.Kind.ED25519).publicLine(),
                new SoftwareKey(SoftwareKey.Kind.ED25519).publicLine()));
    assertThat(award(event(true, PUBLIC))).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(written()).doesNotContain("requestedBy");
    ObjectNode member = event(true, PUBLIC);
    ((ObjectNode) member.path("issue")).put("author_association", "MEMBER");
    assertThat(award(member, "--again")).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(written()).contains("requestedBy: agathe");
    assertThat(award(member, "--again", "--requested-by", "antenne-nord")).isEqualTo(ExitCode.DONE);
    assertThat(written()).contains("requestedBy: antenne-nord");
    ((ObjectNode) member.path("issue").path("user")).put("login", "camille-fictive");
    assertThat(award(member, "--again")).isEqualTo(ExitCode.DONE);
    assertThat(written()).doesNotContain("requestedBy");
  }

  @Test
  void anIssueIsAwardedOnce() throws Exception {
    issuer("email-hash", "random");
    git("init", "--quiet");
    git("config", "user.name", "Essai");
    git("config", "user.email", "essai@example.org");
    git("add", ".");
    git("commit", "--quiet", "--message=Badge-Request: #1");
    String body = PUBLIC.replace("### Identifiant décentralisé\n\n" + DID + "\n\n", "");
    assertThat(award(event(true, body), "--commit")).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(award(event(true, body), "--commit")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("issue 12 is awarded already", "--again");
    ObjectNode other = event(true, body);
    ((ObjectNode) other.path("issue")).put("number", 120);
    assertThat(award(other, "--commit")).as(trial.err()).isEqualTo(ExitCode.DONE);
    assertThat(award(event(true, body), "--commit", "--again")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void itIsToldInFrenchToo() throws Exception {
    trial.variables.put("LANG", "fr_FR.UTF-8");
    assertRefused(event(true, PUBLIC.replace("### Accord", "### Autre")), "le formulaire n’écrit");
    assertThat(award(event(true, PUBLIC), "--json")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("ses mots sont dans le ticket", "Badge-Request: #12");
  }

  private void git(String... words) throws Exception {
    Process git =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(words)).toList())
            .directory(trial.folder.toFile())
            .inheritIO()
            .start();
    assertThat(git.waitFor()).isZero();
  }
}
