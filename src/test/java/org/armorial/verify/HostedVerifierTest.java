package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.armorial.codec.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Open Badges 2.0 and 1.1: what counts is what stands at the issuer's addresses. */
class HostedVerifierTest {
  private static final String HOME = "https://grange.example/";
  private static final String ADDRESS = HOME + "a/1.json";
  private static final String CONTEXT = "https://w3id.org/openbadges/v2";

  private final Web web = new Web();

  @BeforeEach
  void publish() {
    web.put(HOME + "issuer.json", issuer());
    web.put(HOME + "badge.json", badge());
    web.put(ADDRESS, assertion(ADDRESS));
  }

  private static ObjectNode issuer() {
    return Issuing.parse(
        """
        {"@context": "%s", "type": "Issuer", "id": "%sissuer.json", "name": "La Grange",
         "url": "https://grange.example/", "email": "bonjour@grange.example"}
        """
            .formatted(CONTEXT, HOME));
  }

  private static ObjectNode badge() {
    return Issuing.parse(
        """
        {"@context": "%s", "type": "BadgeClass", "id": "%sbadge.json", "name": "Écoute",
         "description": "Savoir écouter", "image": "%sbadge.png",
         "criteria": {"narrative": "Écouter"}, "issuer": "%sissuer.json"}
        """
            .formatted(CONTEXT, HOME, HOME, HOME));
  }

  private static ObjectNode assertion(String id) {
    return Issuing.parse(
        """
        {"@context": "%s", "type": "Assertion", "id": "%s",
         "recipient": {"type": "email", "hashed": false, "identity": "camille@exemple.example"},
         "badge": "%sbadge.json", "verification": {"type": "HostedBadge"},
         "issuedOn": "2026-03-12T09:00:00Z"}
        """
            .formatted(CONTEXT, id, HOME));
  }

  private Verdict verdict(JsonNode document) {
    return verdict(Json.pretty(document), Options.at(Web.NOW));
  }

  private Verdict verdict(byte[] bytes, Options options) {
    return Verifier.of(web, options).verify("input", bytes).get(0);
  }

  private static Reason genuine(Verdict verdict) {
    return verdict.line(Question.GENUINE).reason();
  }

  private static Reason force(Verdict verdict) {
    return verdict.line(Question.IN_FORCE).reason();
  }

  @Test
  void whatTheIssuerPublishesIsGenuine() {
    Verdict verdict = verdict(assertion(ADDRESS));
    assertThat(verdict.lines())
        .extracting(Line::reason)
        .containsExactly(
            Reason.HOSTED_MATCH,
            Reason.HOLDER_NOT_ASKED,
            Reason.IN_FORCE,
            Reason.NO_TRUST_LIST,
            Reason.CONFORMS);
    assertThat(verdict.subject().issuer()).contains("La Grange");
  }

  @Test
  void theHolderIsComparedWithWhatIsPublished() {
    byte[] bytes = Json.pretty(assertion(ADDRESS));
    Options options = Options.at(Web.NOW);
    assertThat(
            verdict(bytes, options.holder("Camille@Exemple.example"))
                .line(Question.HOLDER)
                .reason())
        .isEqualTo(Reason.HOLDER_MATCHES);
    assertThat(
            verdict(bytes, options.holder("mailto:camille@exemple.example"))
                .line(Question.HOLDER)
                .reason())
        .isEqualTo(Reason.HOLDER_MATCHES);
    assertThat(
            verdict(bytes, options.holder("dominique@exemple.example"))
                .line(Question.HOLDER)
                .reason())
        .isEqualTo(Reason.HOLDER_DIFFERS);
    assertThat(verdict(bytes, options.holder("did:key:z6Mk")).line(Question.HOLDER).reason())
        .isEqualTo(Reason.HOLDER_NOT_STATED);
  }

  @Test
  void aCopyThatSaysSomethingElseDiffers() {
    ObjectNode other = assertion(ADDRESS);
    ((ObjectNode) other.get("recipient")).put("identity", "dominique@exemple.example");
    Verdict verdict = verdict(other);
    assertThat(genuine(verdict)).isEqualTo(Reason.HOSTED_DIFFERS);
    assertThat(force(verdict)).isEqualTo(Reason.GENUINE_FIRST);
  }

  /** Hosts spell the same anew as their programs change. */
  @Test
  void aCopyThatIsSpeltOtherwiseIsTheSame() {
    ObjectNode copy = assertion(ADDRESS).put("issuedOn", "2026-03-12T10:00:00.000+01:00");
    copy.put("narrative", "").putArray("evidence");
    copy.putObject("badge").put("id", HOME + "badge.json");
    ((ObjectNode) copy.get("recipient")).putArray("type").add("email");
    assertThat(genuine(verdict(copy))).isEqualTo(Reason.HOSTED_MATCH);
    copy.put("issuedOn", "2026-03-12T09:00:01Z");
    assertThat(genuine(verdict(copy))).isEqualTo(Reason.HOSTED_DIFFERS);
  }

  @Test
  void aDateInMillisecondsCannotBeRead() {
    web.put(ADDRESS, assertion(ADDRESS).put("expires", 1_577_836_800_000L));
    Verdict verdict = verdict(assertion(ADDRESS));
    assertThat(force(verdict)).isEqualTo(Reason.STATUS_UNSUPPORTED);
    web.put(ADDRESS, assertion(ADDRESS).put("expires", 1_577_836_800L));
    assertThat(force(verdict(assertion(ADDRESS)))).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void aStrangersSiteIsNotTheIssuers() {
    String elsewhere = "https://stranger.example/a/1.json";
    web.put(elsewhere, assertion(elsewhere));
    assertThat(genuine(verdict(assertion(elsewhere)))).isEqualTo(Reason.HOSTED_ELSEWHERE);
    ObjectNode declared = issuer();
    declared
        .putObject("verification")
        .put("type", "VerificationObject")
        .putArray("allowedOrigins")
        .add("stranger.example");
    web.put(HOME + "issuer.json", declared);
    assertThat(genuine(verdict(assertion(elsewhere)))).isEqualTo(Reason.HOSTED_MATCH);
    ((ObjectNode) declared.get("verification")).put("startsWith", "https://stranger.example/b/");
    web.put(HOME + "issuer.json", declared);
    assertThat(genuine(verdict(assertion(elsewhere)))).isEqualTo(Reason.HOSTED_ELSEWHERE);
  }

  @Test
  void anEmbeddedIssuerIsReadAtItsOwnAddress() {
    String elsewhere = "https://stranger.example/a/1.json";
    ObjectNode forged = assertion(elsewhere);
    ObjectNode embedded = badge();
    ObjectNode claimed = issuer();
    claimed.putObject("verification").putArray("allowedOrigins").add("stranger.example");
    embedded.set("issuer", claimed);
    embedded.put("id", "urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000009");
    forged.set("badge", embedded);
    web.put(elsewhere, forged);
    assertThat(genuine(verdict(forged))).isEqualTo(Reason.HOSTED_ELSEWHERE);
  }

  @Test
  void anAddressWithAnotherDocumentIsNotIt() {
    web.put(ADDRESS, assertion(HOME + "a/2.json"));
    assertThat(genuine(verdict(assertion(ADDRESS)))).isEqualTo(Reason.HOSTED_ID_DIFFERS);
  }

  @Test
  void aRedirectDoesNotMakeAStrangersSiteTheIssuers() {
    String elsewhere = "https://stranger.example/a/1.json";
    String open = HOME + "go?to=stranger";
    web.put(elsewhere, assertion(open)).redirect(open, elsewhere);
    assertThat(genuine(verdict(assertion(open)))).isEqualTo(Reason.HOSTED_ELSEWHERE);
    web.put(HOME + "a/2.json", assertion(open)).redirect(open, HOME + "a/2.json");
    assertThat(genuine(verdict(assertion(open)))).isEqualTo(Reason.HOSTED_MATCH);
    ObjectNode declared = issuer();
    declared.putObject("verification").put("startsWith", HOME + "a/");
    web.put(HOME + "issuer.json", declared);
    assertThat(genuine(verdict(assertion(open)))).isEqualTo(Reason.HOSTED_ELSEWHERE);
    String astray = HOME + "a/../b/1.json";
    web.put(astray, assertion(astray));
    assertThat(genuine(verdict(assertion(astray)))).isEqualTo(Reason.HOSTED_ELSEWHERE);
  }

  @Test
  void issuersAndBadgesFromElsewhereAreNobodysWord() {
    for (String moved : List.of("issuer.json", "badge.json")) {
      publish();
      web.put("https://stranger.example/x", moved.equals("badge.json") ? badge() : issuer());
      web.redirect(HOME + moved, "https://stranger.example/x");
      Line genuine = verdict(assertion(ADDRESS)).line(Question.GENUINE);
      assertThat(genuine.reason()).isEqualTo(Reason.HOSTED_UNREACHABLE);
      assertThat(genuine.evidence()).containsEntry("why", "redirect-elsewhere");
    }
  }

  @Test
  void nullIsNothing() {
    ObjectNode ended = assertion(ADDRESS).putNull("expires").putNull("narrative");
    web.put(ADDRESS, ended);
    assertThat(force(verdict(ended))).isEqualTo(Reason.IN_FORCE);
    web.put(ADDRESS, assertion(ADDRESS));
    assertThat(genuine(verdict(ended))).isEqualTo(Reason.HOSTED_MATCH);
  }

  @Test
  void goneAndUnreachableAreToldApart() {
    web.refuse(ADDRESS, 404);
    assertThat(genuine(verdict(assertion(ADDRESS)))).isEqualTo(Reason.HOSTED_MISSING);
    web.refuse(ADDRESS, 410);
    assertThat(force(verdict(assertion(ADDRESS)))).isEqualTo(Reason.REVOKED);
    web.refuse(ADDRESS, 503);
    assertThat(genuine(verdict(assertion(ADDRESS)))).isEqualTo(Reason.HOSTED_UNREACHABLE);
    assertThat(genuine(verdict(assertion("https://nowhere.example/1.json"))))
        .isEqualTo(Reason.HOSTED_UNREACHABLE);
  }

  @Test
  void expiredIsByItsDate() {
    ObjectNode ended = assertion(ADDRESS).put("expires", "2026-04-01T00:00:00Z");
    web.put(ADDRESS, ended);
    assertThat(force(verdict(ended))).isEqualTo(Reason.EXPIRED);
    web.put(ADDRESS, ended.put("expires", "some day"));
    assertThat(force(verdict(ended)).answer()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void aBareAddressIsEnough() {
    List<Verdict> verdicts =
        Verifier.of(web, Options.at(Web.NOW))
            .verify("pasted", (" " + ADDRESS + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(verdicts).hasSize(1);
    assertThat(genuine(verdicts.get(0))).isEqualTo(Reason.HOSTED_MATCH);
  }

  @Test
  void versionOneOneIsRead() {
    ObjectNode old =
        Issuing.parse(
            """
            {"@context": "https://w3id.org/openbadges/v1", "type": "Assertion",
             "id": "https://grange.example/a/old.json", "uid": "old-1",
             "recipient": {"type": "email", "hashed": false, "identity": "camille@exemple.example"},
             "badge": "https://grange.example/old-badge.json", "issuedOn": "2015-03-12",
             "verify": {"type": "hosted", "url": "https://grange.example/a/old.json"}}
            """);
    web.put("https://grange.example/a/old.json", old);
    web.put(
        "https://grange.example/old-badge.json",
        Issuing.parse(
            """
            {"@context": "https://w3id.org/openbadges/v1", "type": "BadgeClass",
             "id": "https://grange.example/old-badge.json", "name": "Écoute",
             "description": "Savoir écouter", "image": "https://grange.example/badge.png",
             "criteria": "https://grange.example/criteria.html",
             "issuer": "https://grange.example/old-issuer.json"}
            """));
    web.put(
        "https://grange.example/old-issuer.json",
        Issuing.parse(
            """
            {"@context": "https://w3id.org/openbadges/v1", "type": "Issuer",
             "id": "https://grange.example/old-issuer.json", "name": "La Grange",
             "url": "https://grange.example/"}
            """));
    Verdict verdict = verdict(old);
    assertThat(genuine(verdict)).isEqualTo(Reason.HOSTED_MATCH);
    assertThat(verdict.standard()).isEqualTo("open-badges-1.1");
    assertThat(verdict.line(Question.WELL_FORMED).reason()).isEqualTo(Reason.CONFORMS);
  }

  @Test
  void aSignedAssertionRestsOnAKeyThatItsIssuerLists() {
    Tokens tokens = new Tokens();
    String key = HOME + "key.json";
    web.put(key, cryptographicKey(key, tokens));
    ObjectNode assertion = assertion("urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000003");
    assertion.putObject("verification").put("type", "SignedBadge").put("creator", key);
    byte[] token = tokens.sign(assertion, Tokens.header());
    Options options = Options.at(Web.NOW);
    assertThat(genuine(verdict(token, options))).isEqualTo(Reason.KEY_NOT_LISTED);
    web.put(
        HOME + "issuer.json",
        issuer().put("publicKey", key).put("revocationList", HOME + "revoked.json"));
    Verdict verdict = verdict(token, options);
    assertThat(genuine(verdict)).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(force(verdict)).isEqualTo(Reason.STATUS_UNREACHABLE);
    ObjectNode list = Json.object().put("@context", CONTEXT).put("type", "RevocationList");
    web.put(HOME + "revoked.json", Json.object().put("message", "Not Found"));
    assertThat(force(verdict(token, options))).isEqualTo(Reason.STATUS_UNREACHABLE);
    list.putArray("revokedAssertions").add("urn:uuid:another");
    web.put(HOME + "revoked.json", list.put("issuer", "https://stranger.example/issuer.json"));
    assertThat(force(verdict(token, options))).isEqualTo(Reason.STATUS_UNREACHABLE);
    web.put(HOME + "revoked.json", list.put("issuer", HOME + "issuer.json"));
    assertThat(force(verdict(token, options))).isEqualTo(Reason.IN_FORCE);
    list.putArray("revokedAssertions")
        .addObject()
        .put("id", "urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000003")
        .put("revocationReason", "Erreur de saisie");
    web.put(HOME + "revoked.json", list);
    assertThat(force(verdict(token, options))).isEqualTo(Reason.REVOKED);
    assertThat(genuine(verdict(new Tokens().sign(assertion, Tokens.header()), options)))
        .isEqualTo(Reason.SIGNATURE_INVALID);
  }

  private static ObjectNode cryptographicKey(String address, Tokens tokens) {
    return Json.object()
        .put("@context", CONTEXT)
        .put("type", "CryptographicKey")
        .put("id", address)
        .put("owner", HOME + "issuer.json")
        .put("publicKeyPem", tokens.pem());
  }

  private Reason signed(Tokens tokens, String creator) {
    ObjectNode assertion = assertion("urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000004");
    ObjectNode verification = assertion.putObject("verification").put("type", "SignedBadge");
    if (!creator.isEmpty()) {
      verification.put("creator", creator);
    }
    return genuine(verdict(tokens.sign(assertion, Tokens.header()), Options.at(Web.NOW)));
  }

  @Test
  void aKeyMayStandInTheProfile() {
    Tokens tokens = new Tokens();
    String profile = HOME + "issuer.json";
    ObjectNode listing = issuer();
    listing.putArray("publicKey").add(cryptographicKey(profile + "#k", tokens));
    web.put(profile, listing);
    assertThat(signed(tokens, profile + "#k")).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(signed(tokens, "#k")).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(signed(tokens, "")).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(signed(new Tokens(), profile + "#k")).isEqualTo(Reason.SIGNATURE_INVALID);
    assertThat(signed(tokens, profile + "#other")).isEqualTo(Reason.KEY_NOT_LISTED);
    listing.withArray("publicKey").add(profile + "#other");
    web.put(profile, listing);
    assertThat(signed(tokens, profile + "#other")).isEqualTo(Reason.KEY_UNREACHABLE);
    assertThat(signed(tokens, "")).isEqualTo(Reason.SIGNATURE_VALID);
    ((ObjectNode) listing.at("/publicKey/0")).put("revoked", true);
    web.put(profile, listing);
    assertThat(signed(tokens, profile + "#k")).isEqualTo(Reason.KEY_REVOKED);
  }

  /** A copy inside the Profile does not outlive what became of the key at its own address. */
  @Test
  void aKeyWithAnAddressIsReadThere() {
    Tokens tokens = new Tokens();
    String key = HOME + "key.json";
    ObjectNode listing = issuer();
    listing.set("publicKey", cryptographicKey(key, tokens));
    web.put(HOME + "issuer.json", listing);
    assertThat(signed(tokens, key)).isEqualTo(Reason.KEY_UNREACHABLE);
    web.put(key, cryptographicKey(key, tokens));
    assertThat(signed(tokens, key)).isEqualTo(Reason.SIGNATURE_VALID);
    web.put(key, cryptographicKey(key, tokens).put("revoked", true));
    assertThat(signed(tokens, key)).isEqualTo(Reason.KEY_REVOKED);
    web.put("https://stranger.example/key", cryptographicKey(key, tokens));
    web.redirect(key, "https://stranger.example/key");
    assertThat(signed(tokens, key)).isEqualTo(Reason.KEY_UNREACHABLE);
  }

  @Test
  void aKeyOfVersionOneOneStandsWhereOnlyItsIssuerPublishes() {
    Tokens tokens = new Tokens();
    String issuer = HOME + "town/issuer.json";
    web.put(issuer, issuer().put("@context", "https://w3id.org/openbadges/v1").put("id", issuer));
    web.put(
        HOME + "town/badge.json",
        badge().put("id", HOME + "town/badge.json").put("issuer", issuer));
    for (String path : List.of("town/key.pem", "key.pem", "neighbour/key.pem")) {
      web.put(HOME + path, tokens.pem());
    }
    assertThat(old(tokens, HOME + "town/key.pem")).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(old(tokens, HOME + "key.pem")).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(old(tokens, HOME + "neighbour/key.pem")).isEqualTo(Reason.KEY_UNPROVEN);
    web.redirect(HOME + "town/go", HOME + "neighbour/key.pem");
    assertThat(old(tokens, HOME + "town/go")).isEqualTo(Reason.KEY_UNPROVEN);
    assertThat(old(tokens, "https://stranger.example/key.pem")).isEqualTo(Reason.KEY_NOT_LISTED);
  }

  private Reason old(Tokens tokens, String key) {
    ObjectNode assertion = assertion("urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000005");
    assertion.put("@context", "https://w3id.org/openbadges/v1").put("uid", "5");
    assertion.put("badge", HOME + "town/badge.json").remove("verification");
    assertion.putObject("verify").put("type", "signed").put("url", key);
    return genuine(verdict(tokens.sign(assertion, Tokens.header()), Options.at(Web.NOW)));
  }
}
