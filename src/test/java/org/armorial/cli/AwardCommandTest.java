package org.armorial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.repository.Digests;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AwardCommandTest {
  private static final String MAIL = "camille@example.org";
  private static final String PROOF = "Un entretien, raconté au comité.";

  @TempDir Path folder;
  private Trial trial = new Trial(Path.of("nowhere"));

  @BeforeEach
  void start() throws IOException {
    trial = new Trial(Files.createDirectories(folder.resolve("work"))).withRegister("minimal");
  }

  private ExitCode award(String... words) {
    List<String> all = new ArrayList<>(List.of("award"));
    all.addAll(Arrays.asList(words));
    return trial.run(all.toArray(String[]::new));
  }

  private List<Path> awards() throws IOException {
    try (Stream<Path> files = Files.walk(trial.badges().resolve("assertions"))) {
      return files
          .filter(file -> file.toString().contains("2026-"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private String only() throws IOException {
    assertThat(awards()).hasSize(1);
    return Files.readString(awards().get(0));
  }

  private Path issuer() {
    return trial.badges().resolve("issuer.yaml");
  }

  private void setIssuer(String from, String to) throws IOException {
    Files.writeString(issuer(), Files.readString(issuer()).replace(from, to));
  }

  private void giveBase() throws IOException {
    setIssuer("recipients:", "base: https://badges.example.org/essai/\nrecipients:");
  }

  private void giveValidity() throws IOException {
    Path first = trial.badges().resolve("definitions/ecoute/1");
    Path second = trial.badges().resolve("definitions/ecoute/2");
    Trial.copy(first, second);
    Files.writeString(
        second.resolve("badge.yaml"),
        Files.readString(first.resolve("badge.yaml")).replace("kind:", "validity: P2Y\nkind:"));
  }

  private String write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    return "../" + name;
  }

  private static Path cohort(String name) {
    return Path.of("src/test/resources/cohorts").resolve(name).toAbsolutePath();
  }

  @Test
  void onePersonIsAwardedAndTheirAddressIsWrittenNowhere() throws Exception {
    assertThat(award("ecoute", "--to", " Camille@Example.org ", "--evidence", PROOF))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    String text = only();
    assertThat(text)
        .contains("badge: ecoute/1", "issuedOn: 2026-12-01T08:00:00Z", "name: Récit", PROOF)
        .doesNotContainIgnoringCase("camille")
        .doesNotContain("expires", "policy");
    String salt = between(text, "salt: \"", "\"");
    String hash = between(text, "hash: \"sha256$", "\"");
    assertThat(hash)
        .isEqualTo(Digests.sha256((MAIL + salt).getBytes(StandardCharsets.UTF_8)).value());
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).isNotBlank();
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before) + before.length();
    return text.substring(from, text.indexOf(after, from));
  }

  @Test
  void everyOptionIsWritten() throws Exception {
    giveBase();
    award("ecoute", "--to", "first@example.org", "--evidence", PROOF, "--issued-on", "2026-10-01");
    String first = awards().get(0).getFileName().toString().replace(".yaml", "");
    String file = write("Camille Fictive.pdf", "what she wrote");
    String story = write("story.md", "Une histoire\r\nen deux lignes.\n");
    assertThat(
            award(
                "ecoute/1",
                "--to",
                MAIL,
                "--name",
                "Camille F.",
                "--name-consent",
                "2026-11-30",
                "--issued-on",
                "30/11/2026",
                "--expires",
                "2027-11-30",
                "--narrative",
                story,
                "--evidence",
                "récit=" + file,
                "--evidence",
                "https://example.org/carte",
                "--role",
                "animatrice",
                "--requested-by",
                "comite-jury",
                "--based-on",
                first,
                "--supersedes",
                first))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    String text = Files.readString(trial.folder.resolve(trial.out().strip()));
    assertThat(text)
        .contains(
            "issuer: https://badges.example.org/essai/",
            "text: Camille F.",
            "consent: 2026-11-30",
            "issuedOn: 2026-11-30T00:00:00Z",
            "expires: 2027-11-30T23:59:59Z",
            "  Une histoire\n  en deux lignes.",
            "digest: " + Digests.sha256("what she wrote".getBytes(StandardCharsets.UTF_8)),
            "url: https://example.org/carte",
            "role: animatrice",
            "requestedBy: comite-jury",
            "supersedes: \"" + first)
        .doesNotContain("Fictive.pdf");
  }

  @Test
  void theNewestOpenVersionIsAwardedAndItsValidityHolds() throws Exception {
    giveValidity();
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF)).isEqualTo(ExitCode.DONE);
    assertThat(only()).contains("badge: ecoute/2", "expires: 2028-12-01T08:00:00Z");
    Path lifecycle = trial.badges().resolve("definitions/ecoute/2/lifecycle.yaml");
    Files.writeString(lifecycle, Files.readString(lifecycle).replace("open", "consultation"));
    assertThat(award("ecoute/2", "--to", "b@example.org", "--evidence", PROOF))
        .isEqualTo(ExitCode.FAULTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ecout     | a@example.org | did you mean “ecoute”",
        "zzz       | a@example.org | definitions/",
        "ecoute/7  | a@example.org | ecoute/1",
        "ecoute    | a@b           | e-mail address",
        "ecoute    | é@example.org | e-mail address",
        "ecoute    | a@x.org,b@x.org | e-mail address",
        "ecoute    | did:x         | did:key",
      })
  void whatCannotBeMeantIsTold(String badge, String to, String told) throws Exception {
    assertThat(award(badge, "--to", to, "--evidence", PROOF)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).containsIgnoringCase(told);
    assertThat(awards()).isEmpty();
  }

  @Test
  void onlyAnOpenBadgeIsAwarded() throws Exception {
    Path lifecycle = trial.badges().resolve("definitions/ecoute/1/lifecycle.yaml");
    Files.writeString(lifecycle, "state: retired\nsince: 2026-01-15\n");
    for (String badge : List.of("ecoute", "ecoute/1")) {
      assertThat(award(badge, "--to", MAIL, "--evidence", PROOF)).isEqualTo(ExitCode.FAULTS);
      assertThat(trial.err()).contains("retired", "state: open");
    }
  }

  @Test
  void nobodyTheFutureAndMissingEvidenceAreRefused() throws Exception {
    assertThat(award("ecoute", "--evidence", PROOF)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("for whom?", "--to");
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--issued-on", "2026-12-03"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("--issued-on", "future");
    assertThat(award("ecoute", "--to", MAIL)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("C007");
    assertThat(award("ecoute", "--to", MAIL, "--evidence", "recit.pdf")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("recit.pdf", "neither a file");
    assertThat(award("ecoute", "--to", MAIL, "--name", "C.")).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("--name-consent");
    assertThat(
            award("ecoute", "--to", MAIL, "--evidence", PROOF, "--requested-by", "a@example.org"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--supersedes", "00"))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(awards()).isEmpty();
  }

  @Test
  void whoHasTheBadgeIsAwardedItAgainOnlyWhenThatIsMeant() throws Exception {
    String[] words = {"ecoute", "--to", "CAMILLE@example.org", "--evidence", PROOF};
    assertThat(award(words)).isEqualTo(ExitCode.DONE);
    String id = awards().get(0).getFileName().toString().replace(".yaml", "");
    assertThat(award(words)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains(id, "--again");
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--supersedes", id))
        .isEqualTo(ExitCode.DONE);
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--again"))
        .isEqualTo(ExitCode.DONE);
    assertThat(awards()).hasSize(3);
    assertThat(award("ecoute", "--to", "another@example.org", "--evidence", PROOF))
        .isEqualTo(ExitCode.DONE);
  }

  @Test
  void aRevokedAwardIsNoObstacle() throws Exception {
    award("ecoute", "--to", MAIL, "--evidence", PROOF, "--issued-on", "2026-11-01");
    String id = awards().get(0).getFileName().toString().replace(".yaml", "");
    Path revocations = Files.createDirectories(trial.badges().resolve("revocations"));
    Files.writeString(
        revocations.resolve(id + ".yaml"), "revokedOn: 2026-11-20T09:00:00Z\nreason: Erreur.\n");
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF)).isEqualTo(ExitCode.DONE);
  }

  @Test
  void peopleAreIdentifiedAsTheIssuerSays() throws Exception {
    assertThat(award("ecoute", "--to", "did:key:z6MkFictif", "--evidence", PROOF))
        .isEqualTo(ExitCode.DONE);
    assertThat(only()).contains("did: did:key:z6MkFictif").doesNotContain("emailHash");
    setIssuer("email-hash", "did");
    Files.delete(
        trial.badges().resolve("assertions/ecoute/2025-03/4617d0fec92ebe9f9ea0f173c9aef6da.yaml"));
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("did:");
    assertThat(award("ecoute", "--to", "did:key:z6MkFictif", "--evidence", PROOF))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("--again");
    setIssuer("recipients: did", "recipients: random");
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF)).isEqualTo(ExitCode.DONE);
    assertThat(Files.readString(trial.folder.resolve(trial.out().strip())))
        .contains("subject: urn:uuid:")
        .doesNotContain("emailHash", "did:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"trente.csv", "trente-windows.csv", "trente.xlsx"})
  void aCohortFromASpreadsheetProgramIsAwarded(String file) throws Exception {
    assertThat(award("ecoute", "--from", cohort(file).toString()))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(awards()).hasSize(30);
    String all = String.join("", awards().stream().map(AwardCommandTest::read).toList());
    assertThat(all)
        .contains("text: Léa Fictif2", "consent: 2026-11-02", "issuedOn: 2026-11-20T00:00:00Z")
        .contains("« une » personne; puis une autre.")
        .doesNotContain("@", "Fictif1\n");
    Set<String> drawn = new HashSet<>();
    all.lines()
        .filter(line -> line.matches("(statusIndex|  subject|    salt|    hash):.*"))
        .forEach(drawn::add);
    assertThat(drawn).hasSize(4 * 30);
    assertThat(trial.run("check")).isEqualTo(ExitCode.DONE);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTitleAboveTheHeadingsIsTold() throws Exception {
    assertThat(award("ecoute", "--from", cohort("titre.xlsx").toString()))
        .isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("row 1", "Cohorte d’automne", "row 2", "Delete");
    assertThat(awards()).isEmpty();
  }

  @Test
  void threeBadRowsAmongFiveHundredAreAllToldAndNothingIsWritten() throws Exception {
    StringBuilder table = new StringBuilder("e-mail;Preuve;Délivré le\n");
    for (int row = 2; row <= 502; row++) {
      String mail = row == 77 ? "nobody" : "p" + row + "@example.org";
      String day = row == 300 ? "2027-01-01" : row == 502 ? "hier" : "2026-11-20";
      table.append(mail).append(";Un récit lu par le comité.;").append(day).append('\n');
    }
    String file = write("cohort.csv", table.toString());
    assertThat(award("ecoute", "--from", file)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err().lines())
        .hasSize(4)
        .anyMatch(line -> line.contains("row 77, column “e-mail”"))
        .anyMatch(line -> line.contains("row 300, column “Délivré le”") && line.contains("future"))
        .anyMatch(line -> line.contains("row 502, column “Délivré le”") && line.contains("hier"));
    assertThat(trial.err()).contains("3 faults. Nothing was written.").doesNotContain("nobody");
    assertThat(awards()).isEmpty();
    assertThat(award("ecoute", "--from", file, "--json")).isEqualTo(ExitCode.FAULTS);
    JsonNode json = Json.parse(trial.out().getBytes(StandardCharsets.UTF_8));
    assertThat(json.path("faults")).hasSize(3);
    assertThat(json.at("/faults/1/row").asInt()).isEqualTo(300);
    String mended =
        table
            .toString()
            .replace("nobody", "n@example.org")
            .replace("2027", "2026")
            .replace("hier", "2026-11-21");
    assertThat(award("ecoute", "--from", write("mended.csv", mended))).isEqualTo(ExitCode.DONE);
    assertThat(awards()).hasSize(501);
  }

  @Test
  void theSamePersonTwiceIsTold() throws Exception {
    String file =
        write("c.csv", "Courriel,Récit\na@example.org,x\n A@Example.ORG,y\n\nb@example.org,z\n");
    assertThat(award("ecoute", "--from", file)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("row 3", "row 2").doesNotContain("row 5", "@example");
    award("ecoute", "--to", "B@example.org", "--evidence", PROOF);
    assertThat(award("ecoute", "--from", file)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("row 3", "row 5", "--again");
    assertThat(award("ecoute", "--from", file, "--again")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("row 3").doesNotContain("row 5");
  }

  @Test
  void aRowThatTheRegisterWouldNotTakeIsToldByItsRow() throws Exception {
    String file = write("c.csv", "Courriel,Récit\na@example.org,Un récit.\nb@example.org,\n");
    assertThat(award("ecoute", "--from", file)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("C007", "c.csv, row 3").doesNotContain("row 2");
    assertThat(awards()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | empty",
        "'  \n\n'                      | empty",
        "'Courriel\n'                  | nobody below",
        "'a@example.org,x\n'           | no known column",
        "'Courriell\na@example.org\n'  | no known column",
        "'Courriel,Recomense\na@example.org,x\n' | Delete it",
        "'Courriel,Preuvve\na@example.org,x\n'   | did you mean “Preuve”",
        "'Courriel,e-mail\na@example.org,b@example.org\n' | another column",
        "'Courriel,\na@example.org,x\n' | column without a name",
        "'Courriel\na@example.org,x\n' | column without a name",
        "'Courriel\n\"a@example.org\n' | never closed",
        "'Courriel\n\"a\"b\n'          | closing quote",
        "'Récit\nx\n'                  | For whom?",
        "'Courriel,Prénom,Accord\na@example.org,,2026-11-01\n' | no name",
        "'Courriel,Valable jusqu’au\na@example.org,2026-01-01\n' | before it begins",
        "'Courriel,Preuve\na@example.org,http://example.org/\n' | https://",
      })
  void aTableThatCannotBeUnderstoodIsTold(String table, String told) throws Exception {
    assertThat(award("ecoute", "--from", write("c.csv", table))).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).containsIgnoringCase(told).contains("c.csv");
    assertThat(awards()).isEmpty();
  }

  @Test
  void nothingThatIsTypedMovesTheCursor() throws Exception {
    String escape = "\u001b[2J\u202e";
    String file = write("c.csv", "Courriel,Xyz" + escape + "\na@example.org,x\n");
    assertThat(award("ecoute", "--from", file)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("Xyz").doesNotContain("\u001b", "\u202e");
    file =
        write("c.csv", "Courriel,Nom,Date,Récit\na@example.org,\u202eEve,hier" + escape + ",x\n");
    assertThat(award("ecoute", "--from", file)).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("hier").doesNotContain("\u001b", "\u202e");
    file = write("c.csv", "Courriel,Nom,Récit\na@example.org,\u202eEve,x\n");
    assertThat(award("ecoute", "--from", file, "--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("Eve").doesNotContain("\u202e");
  }

  @Test
  void optionsHoldForRowsThatSayNothingAndTheirFaultsAreToldOnce() throws Exception {
    String file =
        write(
            "c.csv",
            "Courriel\tIssued on\na@example.org\t\nb@example.org\t2026-10-01\nc@example.org\t\n");
    String[] words = {"ecoute", "--from", file, "--evidence", PROOF, "--issued-on"};
    assertThat(award(append(words, "demain"))).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err().lines().filter(line -> line.contains("demain"))).hasSize(1);
    assertThat(award(append(words, "2026-11-05"))).isEqualTo(ExitCode.DONE);
    assertThat(awards()).filteredOn(path -> path.toString().contains("2026-11")).hasSize(2);
    assertThat(awards()).filteredOn(path -> path.toString().contains("2026-10")).hasSize(1);
    assertThat(award("ecoute", "--from", file, "--to", MAIL)).isEqualTo(ExitCode.USAGE);
  }

  private static String[] append(String[] words, String last) {
    String[] all = Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }

  @Test
  void aDryRunShowsThePlanAndWritesNothing() throws Exception {
    String file = cohort("trente.xlsx").toString();
    assertThat(award("ecoute", "--from", file, "--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(trial.out())
        .contains("ecoute/1", "30", "20 November 2026", "row 2", "Camille Fictif1")
        .doesNotContain("@");
    assertThat(trial.err()).contains("nothing is written", "Award ecoute/1 to 30 people");
    assertThat(award("ecoute", "--from", file, "--dry-run", "--lang", "fr"))
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("À délivrer  30", "20 novembre 2026", "sans date de fin");
    assertThat(awards()).isEmpty();
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--dry-run", "--json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.out()).contains("\"awards\": 1", "\"made\": false");
  }

  @Test
  void aTableInsideTheRepositoryIsWarnedOf() throws Exception {
    Git.init().setDirectory(trial.folder.toFile()).call().close();
    Files.writeString(trial.folder.resolve("c.csv"), "Courriel,Récit\na@example.org,x\n");
    assertThat(award("ecoute", "--from", "c.csv", "--dry-run")).isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("WARNING", "c.csv");
    giveBase();
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--drafts", "drafts"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("inside the repository");
  }

  private List<String> drafts() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("drafts"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aMessageIsDraftedForEachPerson() throws Exception {
    giveBase();
    assertThat(award("ecoute", "--from", cohort("trente.csv").toString(), "--drafts", "../drafts"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    assertThat(trial.err()).contains("30 messages in ../drafts", "delete the folder");
    assertThat(drafts()).hasSize(31).contains("messages.csv");
    assertThat(Files.getPosixFilePermissions(folder.resolve("drafts"))).hasSize(3);
    for (String name : drafts()) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("drafts").resolve(name))).hasSize(2);
    }
    String message =
        Files.readString(folder.resolve("drafts").resolve(drafts().get(0))).replace("=\r\n", "");
    String id = drafts().get(0).substring(6, 38);
    assertThat(trial.out()).contains(id);
    assertThat(message)
        .contains("X-Unsent: 1\r\n", "<personne1@exemple.org>\r\n", "multipart/mixed", "image/png")
        .contains("https://badges.example.org/essai/assertions/" + id);
    String rows = Files.readString(folder.resolve("drafts/messages.csv"));
    assertThat(rows.lines()).hasSize(31);
    assertThat(rows).contains("\"personne30@exemple.org\",\"Joël Fictif30\"");
    assertThat(award("ecoute", "--to", MAIL, "--evidence", PROOF, "--drafts", "../drafts"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("exists already", "--drafts");
    assertThat(awards()).hasSize(30);
  }

  @Test
  void draftsAreRefusedWhereTheyDoHarmOrMakeNoSense() throws Exception {
    String[] words = {"ecoute", "--to", MAIL, "--evidence", PROOF, "--drafts"};
    assertThat(award(append(words, "../drafts"))).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("base");
    giveBase();
    assertThat(award(append(words, "badges/drafts"))).isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("inside the repository");
    Path link = Files.createSymbolicLink(folder.resolve("link"), trial.badges());
    assertThat(award(append(words, link + "/drafts"))).isEqualTo(ExitCode.USAGE);
    assertThat(
            award(
                "ecoute",
                "--to",
                "did:key:z6MkFictif",
                "--evidence",
                PROOF,
                "--drafts",
                "../drafts"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(trial.err()).contains("address for nobody");
    assertThat(award("ecoute", "--to", MAIL, "--drafts", "../drafts")).isEqualTo(ExitCode.FAULTS);
    assertThat(trial.err()).contains("C007");
    assertThat(award(append(append(words, "../drafts"), "--dry-run"))).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("drafts")).doesNotExist();
    assertThat(awards()).isEmpty();
  }

  @Test
  void noNameGetsIntoAHeaderOrAFormula() throws Exception {
    giveBase();
    String file =
        write(
            "c.csv",
            """
            Courriel,Nom,Récit
            a@example.org,"Eve\r
            Bcc: all@example.org",x
            =b@example.org,"=HYPERLINK(""https://example.org"")",x
            """);
    assertThat(award("ecoute", "--from", file, "--drafts", "../drafts"))
        .as(trial.err())
        .isEqualTo(ExitCode.DONE);
    for (String name : drafts()) {
      assertThat(Files.readString(folder.resolve("drafts").resolve(name)).lines())
          .noneMatch(line -> line.startsWith("Bcc") || line.contains("Eve <"));
    }
    assertThat(Files.readString(folder.resolve("drafts/messages.csv")))
        .contains("\"'=b@example.org\",\"'=HYPERLINK(\"\"https", "\"Eve Bcc: all@example.org\"");
  }
}
