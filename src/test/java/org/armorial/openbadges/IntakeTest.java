package org.armorial.openbadges;

import static org.armorial.openbadges.HandedIn.ASSERTION;
import static org.armorial.openbadges.HandedIn.CREDENTIAL;
import static org.armorial.openbadges.HandedIn.jws;
import static org.armorial.openbadges.HandedIn.part;
import static org.armorial.openbadges.HandedIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.openbadges.IntakeFault.Reason;
import org.armorial.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts: JSON, tokens, addresses, lists and presentations. */
class IntakeTest {
  static List<String> carried(Received received) {
    assertThat(received).isInstanceOf(Received.Found.class);
    return ((Received.Found) received).carried().stream().map(IntakeTest::shown).toList();
  }

  private static String shown(Carried carried) {
    String path = carried.origin().path();
    if (carried instanceof Carried.Document document) {
      String type = BadgeShape.type(document.json());
      return path + " document " + (type.isEmpty() ? "?" : type);
    }
    if (carried instanceof Carried.Token token) {
      return path + " token " + token.jws();
    }
    Carried.Address address = (Carried.Address) carried;
    return path + " address " + address.address() + address.contentType();
  }

  static List<String> faults(Received received) {
    for (IntakeFault fault : received.faults()) {
      Messages.LANGUAGES.forEach(language -> assertThat(fault.text(language)).doesNotContain("{"));
    }
    return received.faults().stream()
        .map(fault -> (fault.origin().path() + " " + fault.reason().word()).strip())
        .toList();
  }

  private static Received read(String text) {
    return Intake.read(utf8(text));
  }

  private static String refusal(String text) {
    Received received = read(text);
    assertThat(received).isInstanceOf(Received.Refused.class);
    return String.join("; ", faults(received));
  }

  @Test
  void takesADocumentAsItStands() throws JsonException {
    Received received = read("\uFEFF \n" + CREDENTIAL + "\n");
    Carried.Document document = (Carried.Document) ((Received.Found) received).carried().get(0);
    assertThat(document.json()).isEqualTo(Json.parse(utf8(CREDENTIAL)));
    assertThat(document.origin()).isEqualTo(Origin.INPUT);
    assertThat(received.faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"recipient\":\"sha256$0\",\"badge\":{\"version\":\"0.5.0\"}}",
        "{\"uid\":\"1\",\"recipient\":{},\"badge\":\"https://badges.example/b\",\"verify\":{}}",
        "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://badges.example/a\",\"revoked\":true}"
      })
  void takesAssertionsWithoutType(String json) {
    assertThat(carried(read(json))).containsExactly(" document ?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assertion",
        "https://w3id.org/openbadges#Assertion",
        "obi:Assertion",
        "Endorsement",
        "EndorsementCredential",
        "https://purl.imsglobal.org/spec/vc/ob/vocab.html#AchievementCredential"
      })
  void takesTypesHoweverTheyAreWritten(String type) {
    assertThat(carried(read("{\"type\":[\"" + type + "\"]}"))).hasSize(1);
    assertThat(carried(read("{\"@type\":\"" + type + "\"}"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "BadgeClass, 'not an award of a badge, but something else (BadgeClass)'",
    "Profile, 'not an award of a badge, but something else (Profile)'"
  })
  void saysWhatItIsInstead(String type, String words) {
    Received received = read("{\"type\":\"" + type + "\"}");
    assertThat(faults(received)).containsExactly("not-a-badge");
    assertThat(received.faults().get(0).text(Messages.LANGUAGES.get(1))).contains(words);
  }

  @Test
  void takesAToken() {
    assertThat(carried(read(" " + jws(ASSERTION) + "\r\n")))
        .containsExactly(" token " + jws(ASSERTION));
    assertThat(carried(read("\"" + jws(CREDENTIAL) + "\"")))
        .containsExactly(" token " + jws(CREDENTIAL));
    String older = jws("{\"iss\":\"did:web:badges.example\",\"vc\":" + CREDENTIAL + "}");
    assertThat(carried(read(older))).containsExactly(" token " + older);
    String unsigned = part("{\"alg\":\"none\"}") + "." + part(ASSERTION) + ".";
    assertThat(carried(read(unsigned))).containsExactly(" token " + unsigned);
  }

  @Test
  void refusesTokensOfOtherThings() {
    assertThat(refusal(jws("{\"sub\":\"somebody\"}"))).isEqualTo("not-a-badge");
    assertThat(refusal("eyJ.eyJ.x")).isEqualTo("token-damaged");
    assertThat(refusal(part("[]") + "." + part(ASSERTION) + ".x")).isEqualTo("not-a-badge");
    assertThat(refusal(part("{}") + "." + part("[1]") + ".x")).isEqualTo("token-damaged");
    assertThat(refusal(jws("{\"type\":\"Assertion\",\"type\":\"x\"}"))).isEqualTo("token-damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "'  https://badges.example/a.json\n', ''",
    "HTTPS://badges.example/a?b=c&d#e, ''",
    "http://badges.example/a, ''",
    "'See https://badges.example/a.', 1",
    "'[InternetShortcut]\r\nURL=https://badges.example/a\r\n', 2",
    "'My badge (https://badges.example/a)', 1"
  })
  void takesAnAddress(String text, String line) {
    String address = text.replaceAll("(?is).*?(https?://[^\\s)]+[^\\s).]).*", "$1");
    assertThat(carried(read(text))).containsExactly(line + " address " + address);
  }

  @Test
  void takesTheFirstAddressOfEachLine() {
    assertThat(
            carried(read("one\nhttps://a.example/1 https://a.example/2\n\nx https://a.example/3")))
        .containsExactly("2 address https://a.example/1", "4 address https://a.example/3");
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "'  \n ', empty",
    "hello, not-a-badge",
    "12, not-a-badge",
    "javascript:alert(1), not-a-badge",
    "file:///etc/passwd, not-a-badge",
    "data:text/plain;x, not-a-badge",
    "{, json-damaged",
    "{} {}, json-damaged",
    "[], empty",
    "[12], 1 not-a-badge",
    "[null], 1 not-a-badge",
    "'{\"a\":1,\"a\":2}', json-duplicate",
    "{}, not-a-badge"
  })
  void refusesAllElse(String text, String word) {
    assertThat(refusal(text)).isEqualTo(word);
  }

  @Test
  void saysWhereAMemberStandsTwice() {
    Received received = read("\n{\"type\":\"Assertion\",\n  \"é\":1, \"type\":\"x\"}");
    assertThat(received.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.reason()).isEqualTo(Reason.JSON_DUPLICATE);
              assertThat(fault.values()).containsEntry("line", "3").containsEntry("column", "10");
            });
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThat(faults(Intake.read(HandedIn.latin("{\"name\":\"Zo\u00E9\"}"))))
        .containsExactly("not-utf8");
    assertThat(faults(Intake.read("{}".getBytes(java.nio.charset.StandardCharsets.UTF_16))))
        .containsExactly("not-utf8");
  }

  @Test
  void refusesWhatIsTooLargeOrTooDeep() {
    assertThat(faults(Intake.read(new byte[(8 << 20) + 1]))).containsExactly("too-large");
    assertThat(refusal("[".repeat(100) + "]".repeat(100))).isEqualTo("json-too-large");
    assertThat(refusal("[".repeat(100_000))).isEqualTo("json-too-large");
    assertThat(refusal("[[[[[{}]]]]]")).isEqualTo("1/1/1/1 too-many");
    assertThat(refusal("[" + "1,".repeat(1_000_000) + "1]")).isEqualTo("json-too-large");
  }

  @Test
  void tellsTheItemsOfAListApart() {
    Received received =
        read(
            "["
                + ASSERTION
                + ",{\"type\":\"Profile\"},\""
                + jws(CREDENTIAL)
                + "\",\"https://a.example/1\"]");
    assertThat(carried(received))
        .containsExactly(
            "1 document Assertion", "3 token " + jws(CREDENTIAL), "4 address https://a.example/1");
    assertThat(faults(received)).containsExactly("2 not-a-badge");
  }

  @Test
  void takesTenThousandAtMost() {
    Received.Found found =
        (Received.Found) read("[" + (ASSERTION + ",").repeat(10_001) + ASSERTION + "]");
    assertThat(found.carried()).hasSize(10_000);
    assertThat(faults(found)).containsExactly("too-many");
  }

  @Test
  void takesPresentationsApart() {
    String enveloped =
        "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt,"
            + jws(CREDENTIAL)
            + "\"}";
    String encoded =
        "{\"type\":[\"EnvelopedVerifiableCredential\"],\"id\":\"data:application/vc+jwt;base64,"
            + Base64.getEncoder().encodeToString(utf8(jws(CREDENTIAL)))
            + "\"}";
    String presentation =
        "{\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":["
            + String.join(",", CREDENTIAL, enveloped, encoded, "\"" + jws(CREDENTIAL) + "\"")
            + "]}";
    List<String> apart =
        List.of(
            "verifiableCredential/1 document VerifiableCredential, OpenBadgeCredential",
            "verifiableCredential/2 token " + jws(CREDENTIAL),
            "verifiableCredential/3 token " + jws(CREDENTIAL),
            "verifiableCredential/4 token " + jws(CREDENTIAL));
    assertThat(carried(read(presentation))).isEqualTo(apart);
    assertThat(carried(read(jws(presentation)))).isEqualTo(apart);
    assertThat(carried(read(jws("{\"vp\":" + presentation + "}"))))
        .isEqualTo(apart.stream().map(path -> "vp/" + path).toList());
    assertThat(
            carried(
                read(
                    "{\"type\":\"EnvelopedVerifiablePresentation\",\"id\":\"data:application/vp+jwt,"
                        + jws(presentation)
                        + "\"}")))
        .isEqualTo(apart);
    assertThat(
            carried(
                read(
                    "{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":"
                        + CREDENTIAL
                        + "}")))
        .hasSize(1);
  }

  @Test
  void takesABundleAndWhatIsInIt() {
    String bundle =
        "{\"type\":[\"VerifiableCredential\",\"ClrCredential\"],\"credentialSubject\":"
            + "{\"verifiableCredential\":["
            + CREDENTIAL
            + "]}}";
    assertThat(carried(read(bundle)))
        .containsExactly(
            " document VerifiableCredential, ClrCredential",
            "credentialSubject/verifiableCredential/1 document VerifiableCredential,"
                + " OpenBadgeCredential");
    assertThat(carried(read(jws(bundle)))).hasSize(2);
  }

  @Test
  void refusesOtherEnvelopesAndEmptyPresentations() {
    assertThat(
            refusal(
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+cose;base64,AA\"}"))
        .isEqualTo("unknown-envelope");
    assertThat(
            refusal(
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"https://badges.example/\"}"))
        .isEqualTo("unknown-envelope");
    assertThat(refusal("{\"type\":\"EnvelopedVerifiableCredential\"}"))
        .isEqualTo("unknown-envelope");
    assertThat(
            refusal(
                "{\"type\":\"EnvelopedVerifiableCredential\",\"id\":\"data:application/vc+jwt;base64,!\"}"))
        .isEqualTo("unknown-envelope");
    assertThat(refusal("{\"type\":\"VerifiablePresentation\"}")).isEqualTo("empty");
  }

  /** Each is one more inside another; the limit holds across tokens and JSON alike. */
  @Test
  void stopsAtPresentationsInsideOneAnother() {
    String inner = CREDENTIAL;
    for (int i = 0; i < 6; i++) {
      inner = "{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":" + inner + "}";
    }
    assertThat(refusal(inner)).endsWith("too-many");
    String token = CREDENTIAL;
    for (int i = 0; i < 6; i++) {
      token =
          jws(
              "{\"vp\":{\"type\":\"VerifiablePresentation\",\"verifiableCredential\":"
                  + (i == 0 ? token : "\"" + token + "\"")
                  + "}}");
    }
    assertThat(refusal(token)).endsWith("too-many");
  }

  @Test
  void takesTheLinksOfAPage() {
    String page =
        """
        <!DOCTYPE html><HTML lang=fr><head><title><link rel=alternate type=application/json href=/title></title>
        <!-- <link rel="alternate" type="application/json" href="/comment"> -->
        <script>"<link rel='alternate' type='application/json' href='/script'>"</script>
        <link rel="stylesheet" href="a.css"><link rel=alternate hreflang=en href="/en/">
        <link rel="alternate" type="application/atom+xml" href="/feed">
        <LINK REL="Alternate nofollow" TYPE="application/ld+json; profile=x" HREF="a.json?b=1&amp;c=2">
        <link rel='alternate' type='application/vc+ld+json' href='https://other.example/c' />
        <link rel=alternate type=text/plain href=c.jwt>
        <link rel="alternate" type="application/json" href="a.json?b=1&c=2">
        <link rel="alternate" type="application/json" href="javascript:alert(1)">
        </head><body><link rel="alternate" type="application/json" href="/body"></body></html>
        """;
    Received received =
        Intake.read(utf8(page), "text/html", Optional.of("https://badges.example/x/"));
    assertThat(carried(received))
        .containsExactly(
            "application/ld+json address https://badges.example/x/a.json?b=1&c=2application/ld+json",
            "application/vc+ld+json address https://other.example/capplication/vc+ld+json",
            "text/plain address https://badges.example/x/c.jwttext/plain");
    assertThat(faults(received)).containsExactly("application/json relative-link");
  }

  @Test
  void resolvesAgainstThePagesBase() {
    String links =
        "<base href=/deep/><base href=/x/><link rel=alternate type=application/json href=a>";
    assertThat(carried(Intake.read(utf8(links), "", Optional.of("https://badges.example/page"))))
        .containsExactly("application/json address https://badges.example/deep/aapplication/json");
    assertThat(faults(Intake.read(utf8(links)))).containsExactly("application/json relative-link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>hello",
        "<p>hello",
        "<",
        "<!--",
        "<html><head><title>",
        "<html><script><link rel=alternate type=application/json href=https://a.example/>",
        "<link rel=alternate type=application/json>",
        "<link rel=alternate type=application/json href=\"https://a.example/",
      })
  void refusesPagesWithoutLink(String page) {
    Received received = read(page);
    if (!page.endsWith("example/")) {
      assertThat(faults(received)).containsExactly("no-link");
    }
  }

  @Test
  void readsHostilePagesInLittleTime() {
    String start = "<html><head>";
    for (String again :
        List.of(
            "<",
            "<a",
            "<a ",
            "<a=",
            "<!--",
            "<script>",
            "</",
            "<a b='",
            "&#",
            "<link rel=alternate ")) {
      byte[] page = utf8(start + again.repeat((2 << 20) / again.length()));
      long before = System.nanoTime();
      assertThat(faults(Intake.read(page))).containsExactly("no-link");
      assertThat(System.nanoTime() - before).as(again).isLessThan(3_000_000_000L);
    }
  }
}
