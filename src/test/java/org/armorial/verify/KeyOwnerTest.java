package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.armorial.codec.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose a key is: on a host that many share, a neighbour's key is not the issuer's. */
class KeyOwnerTest {
  private static final String HOST = "https://grange.example/";
  private static final String ISSUER = HOST + "town/issuer.json";

  private final Web web = new Web();
  private final Issuing issuer = new Issuing("grange.example").publish(web);
  private final Tokens tokens = new Tokens();
  private ObjectNode award;

  @BeforeEach
  void withoutStatus() {
    award = issuer.award();
    award.remove("credentialStatus");
  }

  private Line genuine(byte[] token) {
    return Verifier.of(web, Options.at(Web.NOW))
        .verify("input", token)
        .get(0)
        .line(Question.GENUINE);
  }

  private Reason reason(byte[] token) {
    return genuine(token).reason();
  }

  private void award(String by) {
    ((ObjectNode) award.get("issuer")).put("id", by);
  }

  /** The DID document of the issuer, with this key as one more. */
  private ObjectNode listing(String id) {
    ObjectNode document = issuer.didDocument(issuer.did, issuer.signer.verificationMethod());
    ((ArrayNode) document.get("verificationMethod"))
        .addObject()
        .put("id", id)
        .put("type", "JsonWebKey")
        .put("controller", issuer.did)
        .set("publicKeyJwk", tokens.jwk());
    return document;
  }

  @Test
  void aDidDocumentSaysWhoseABareKeyOnItsHostIs() {
    String kid = HOST + "neighbour/key.jwk.json";
    byte[] token = tokens.sign(award, kid);
    assertThat(reason(token)).isEqualTo(Reason.KEY_UNREACHABLE);
    web.put(kid, tokens.jwk());
    assertThat(reason(token)).isEqualTo(Reason.KEY_UNPROVEN);
    ObjectNode document = listing(issuer.did + "#a");
    web.put(issuer.document(), document);
    // It has the key, but for other purposes.
    assertThat(reason(token)).isEqualTo(Reason.KEY_UNPROVEN);
    ((ArrayNode) document.get("assertionMethod")).add("#a");
    web.put(issuer.document(), document);
    assertThat(reason(token)).isEqualTo(Reason.SIGNATURE_VALID);
    web.put(kid, Json.object().set("keys", Json.array().add(tokens.jwk().put("kid", kid))));
    assertThat(reason(token)).isEqualTo(Reason.SIGNATURE_VALID);
    web.refuse(issuer.document(), 503);
    assertThat(reason(token)).isEqualTo(Reason.KEY_UNREACHABLE);
  }

  @Test
  void aKeyThatNamesAnotherOwnerIsNotBare() {
    String kid = HOST + "town/key.json";
    award(ISSUER);
    web.put(ISSUER, Json.object().put("id", ISSUER));
    web.put(kid, tokens.jwk().put("controller", "https://stranger.example/"));
    assertThat(reason(tokens.sign(award, kid))).isEqualTo(Reason.KEY_NOT_ISSUERS);
    web.put(kid, tokens.jwk().put("controller", ISSUER));
    assertThat(reason(tokens.sign(award, kid))).isEqualTo(Reason.SIGNATURE_VALID);
  }

  @ParameterizedTest
  @CsvSource({
    "town/key.json, SIGNATURE_VALID",
    "town/keys/2026/key.json, KEY_UNPROVEN",
    "town/issuer.json/key.json, SIGNATURE_VALID",
    "key.json, SIGNATURE_VALID",
    ".well-known/jwks/key.json, SIGNATURE_VALID",
    "neighbour/key.json, KEY_UNPROVEN",
    "townhall/key.json, KEY_UNPROVEN",
    "neighbour/.well-known/key.json, KEY_UNPROVEN",
    "town/../neighbour/key.json, KEY_UNPROVEN",
    "town/%2e%2e/neighbour/key.json, KEY_UNPROVEN",
    "town/..%2fneighbour/key.json, KEY_UNPROVEN"
  })
  void anAddressSpeaksForItsFolderAndTheFilesAbove(String path, Reason expected) {
    award(ISSUER);
    web.put(HOST + path, tokens.jwk());
    assertThat(reason(tokens.sign(award, HOST + path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ~student/key.json, KEY_UNPROVEN",
    "'', key.json, SIGNATURE_VALID",
    "issuer.json, ~student/key.json, KEY_UNPROVEN",
    "alice, mallory/key.json, KEY_UNPROVEN",
    "alice, alice/key.json, SIGNATURE_VALID",
    "town/, town/keys/2026/key.json, SIGNATURE_VALID",
    "public/issuers/alice, public/issuers/mallory/key.json, KEY_UNPROVEN"
  })
  void aNeighbourFurtherInsideIsANeighbour(String own, String path, Reason expected) {
    award(HOST + own);
    web.put(HOST + path, tokens.jwk());
    assertThat(reason(tokens.sign(award, HOST + path))).isEqualTo(expected);
  }

  @Test
  void anIssuerThatListsKeysHasNoOther() {
    award(ISSUER);
    String kid = HOST + "town/key.json";
    web.put(kid, tokens.jwk());
    ObjectNode document = Json.object().put("id", ISSUER);
    document.putArray("assertionMethod").add(ISSUER + "#other");
    web.put(ISSUER, document);
    assertThat(reason(tokens.sign(award, kid))).isEqualTo(Reason.KEY_UNPROVEN);
    ((ArrayNode) document.get("assertionMethod")).add(kid);
    web.put(ISSUER, document);
    assertThat(reason(tokens.sign(award, kid))).isEqualTo(Reason.SIGNATURE_VALID);
  }

  @Test
  void aRedirectToANeighbourIsNotTheIssuers() {
    award(ISSUER);
    String kid = HOST + "town/go?to=neighbour";
    web.put(HOST + "neighbour/key.json", tokens.jwk());
    web.redirect(kid, HOST + "neighbour/key.json");
    assertThat(reason(tokens.sign(award, kid))).isEqualTo(Reason.KEY_UNPROVEN);
  }

  @Test
  void whatARedirectBringsFromElsewhereIsNobodysWord() {
    String elsewhere = "https://stranger.example/doc.json";
    ObjectNode document = listing(issuer.did + "#a");
    ((ArrayNode) document.get("assertionMethod")).add("#a");
    web.put(elsewhere, document);
    web.redirect(issuer.document(), elsewhere);
    assertUnread(tokens.sign(award, issuer.did + "#a"));
    String kid = HOST + "town/key.json";
    award(ISSUER);
    web.put(elsewhere, tokens.jwk());
    web.redirect(kid, elsewhere);
    assertUnread(tokens.sign(award, kid));
  }

  private void assertUnread(byte[] token) {
    assertThat(genuine(token).reason()).isEqualTo(Reason.KEY_UNREACHABLE);
    assertThat(genuine(token).evidence()).containsEntry("why", "redirect-elsewhere");
  }

  @Test
  void aKeyThatTravelsAlongIsItsOwnIssuersOrListed() {
    ObjectNode header = Tokens.header();
    header.set("jwk", tokens.jwk());
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.KEY_NOT_ISSUERS);
    assertThat(reason(tokens.sign(award, tokens.did() + "#0"))).isEqualTo(Reason.KEY_NOT_ISSUERS);
    ObjectNode document = listing(issuer.did + "#a");
    ((ArrayNode) document.get("assertionMethod")).add(issuer.did + "#a");
    web.put(issuer.document(), document);
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(reason(tokens.sign(award, tokens.did() + "#0"))).isEqualTo(Reason.SIGNATURE_VALID);
    web.refuse(issuer.document(), 503);
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.KEY_UNREACHABLE);
    award(tokens.did());
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.SIGNATURE_VALID);
    header.set("jwk", new Tokens().jwk());
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.KEY_NOT_ISSUERS);
    header.set("jwk", Json.object().put("kty", "oct"));
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.KEY_UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#a", "a", "did:web:grange.example:issuer#a"})
  void aRelativeNameIsTheIssuers(String kid) {
    ObjectNode document = listing(issuer.did + "#a");
    ((ArrayNode) document.get("assertionMethod")).add(issuer.did + "#a");
    web.put(issuer.document(), document);
    assertThat(reason(tokens.sign(award, kid))).isEqualTo(Reason.SIGNATURE_VALID);
  }

  @Test
  void didWebStaysInItsFolder() {
    award("did:web:grange.example:town:..:neighbour");
    web.put(HOST + "town/../neighbour/did.json", tokens.jwk());
    assertThat(reason(tokens.sign(award, "#a"))).isEqualTo(Reason.KEY_UNREACHABLE);
  }

  @Test
  void aTokenThatNobodyElseCanVerifyIsUnsigned() {
    for (String algorithm : List.of("none", "None", "HS256", "")) {
      ObjectNode header = Tokens.header().put("alg", algorithm).put("kid", issuer.jwk);
      assertThat(reason(tokens.sign(award, header))).as(algorithm).isEqualTo(Reason.NO_PROOF);
    }
  }

  @Test
  void whatIsNotUnderstoodIsSaidSo() {
    assertThat(genuine(tokens.sign(award, Tokens.header())).evidence())
        .containsEntry("suite", "no-key");
    ObjectNode critical = Tokens.header().put("kid", issuer.jwk);
    critical.putArray("crit").add("b64");
    assertThat(genuine(tokens.sign(award, critical)).evidence())
        .containsEntry("suite", "extension");
    assertThat(genuine(tokens.sign(award, Tokens.header().put("alg", "PS256"))).evidence())
        .containsEntry("suite", "PS256");
  }

  @Test
  void aKeyOfAnotherAlgorithmDidNotSign() {
    web.put(issuer.document(), listing(issuer.did + "#b"));
    ObjectNode header =
        Tokens.header().put("alg", "ES256").put("kid", issuer.signer.verificationMethod());
    assertThat(reason(tokens.sign(award, header))).isEqualTo(Reason.SIGNATURE_INVALID);
  }
}
