package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
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
  void aSignedAssertionRestsOnAKeyThatItsIssuerLists() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    String key = HOME + "key.json";
    web.put(key, cryptographicKey(key, pair));
    ObjectNode assertion = assertion("urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000003");
    assertion.putObject("verification").put("type", "SignedBadge").put("creator", key);
    byte[] token = token(assertion, pair);
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
    KeyPair other = KeyPairGenerator.getInstance("RSA").generateKeyPair();
    assertThat(genuine(verdict(token(assertion, other), options)))
        .isEqualTo(Reason.SIGNATURE_INVALID);
  }

  private static ObjectNode cryptographicKey(String address, KeyPair pair) {
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
    return Json.object()
        .put("@context", CONTEXT)
        .put("type", "CryptographicKey")
        .put("id", address)
        .put("owner", HOME + "issuer.json")
        .put("publicKeyPem", pem);
  }

  private static byte[] token(ObjectNode payload, KeyPair pair) throws Exception {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    String input =
        encoder.encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + encoder.encodeToString(Json.compact(payload));
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(pair.getPrivate());
    signer.update(input.getBytes(StandardCharsets.US_ASCII));
    return (input + "." + encoder.encodeToString(signer.sign()))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
