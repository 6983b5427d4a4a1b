package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.proof.MethodFinding.Bare;
import org.armorial.proof.MethodFinding.Found;
import org.armorial.proof.MethodFinding.NotFound;
import org.armorial.proof.MethodFinding.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class VerificationMethodsTest {
  private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
  private static final String DID = "did:web:example.org";
  private static final Ed25519PublicKey KEY = TestKeys.KEY.publicKeys().ed25519();
  private static final RsaPublicKey RSA = TestKeys.KEY.publicKeys().rsa();

  private static ObjectNode method(String id) {
    return Json.object()
        .put("id", id)
        .put("type", "Multikey")
        .put("controller", DID)
        .put("publicKeyMultibase", KEY.multikey());
  }

  private static ObjectNode document(ObjectNode method) {
    ObjectNode document = Json.object().put("id", DID);
    document.putArray("verificationMethod").add(method);
    document.putArray("assertionMethod").add(method.get("id"));
    return document;
  }

  private static MethodFinding find(ObjectNode document, String id) {
    return VerificationMethods.find(document, id, "assertionMethod", NOW);
  }

  private static NotFound not(Reason reason) {
    return new NotFound(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "#key-1, #key-1",
    "#key-1, did:web:example.org#key-1",
    "did:web:example.org#key-1, #key-1",
    "did:web:example.org#key-1, did:web:example.org#key-1"
  })
  void relativeIdsAreThoseOfTheDocument(String listed, String asked) {
    assertThat(find(document(method(listed)), asked))
        .isEqualTo(new Found(DID + "#key-1", Optional.of(DID), KEY));
  }

  @Test
  void embeddedMethodIsForItsPurposeOnly() {
    ObjectNode document = Json.object().put("id", DID);
    document.set("assertionMethod", method("#a"));
    document.putArray("authentication").add(method("#b"));
    assertThat(find(document, DID + "#a")).isInstanceOf(Found.class);
    assertThat(find(document, DID + "#b")).isEqualTo(not(Reason.NOT_FOR_PURPOSE));
    assertThat(VerificationMethods.find(document, DID + "#b", "authentication", NOW))
        .isInstanceOf(Found.class);
    assertThat(find(document, DID + "#c")).isEqualTo(not(Reason.NOT_LISTED));
    assertThat(VerificationMethods.find(document, DID + "#a", "verificationMethod", NOW))
        .isEqualTo(not(Reason.NOT_FOR_PURPOSE));
  }

  @Test
  void ourOwnDocumentLeadsToItsKeys() {
    ObjectNode document =
        DidDocument.of(
            DID,
            "https://example.org/issuer.json",
            java.util.List.of(
                new DidDocument.Entry(
                    TestKeys.KEY.publicKeys(), org.armorial.model.KeyState.ACTIVE)));
    assertThat(find(document, Did.method(DID, KEY))).isInstanceOf(Found.class);
    assertThat(find(document, DID + "#" + RSA.thumbprint()))
        .isEqualTo(new Found(DID + "#" + RSA.thumbprint(), Optional.of(DID), RSA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"did:web:example.com#key-1", "did:web:example.org", "", "key-1"})
  void anotherDocumentIsNotAsked(String id) {
    assertThat(find(document(method("#key-1")), id)).isNotInstanceOf(Found.class);
    assertThat(find(document(method("#key-1")).put("id", "did:web:example.com"), DID + "#key-1"))
        .isEqualTo(not(Reason.DOCUMENT_ID_DIFFERS));
    ObjectNode without = document(method("#key-1"));
    without.remove("id");
    assertThat(find(without, id)).isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "revoked, 2026-03-12T09:00:00Z, REVOKED",
    "revoked, 2026-03-12T10:00:00+01:00, REVOKED",
    "expires, 2026-03-12T08:59:59Z, EXPIRED",
    "expires, soon, UNREADABLE",
    "revoked, '', UNREADABLE",
    "publicKeyMultibase, z6Mk, UNREADABLE",
    "publicKeyPem, x, UNREADABLE",
    "type, JsonWebKey2020, UNREADABLE"
  })
  void keyThatMayNotBeUsed(String member, String value, Reason reason) {
    assertThat(find(document(method("#key-1").put(member, value)), DID + "#key-1"))
        .isEqualTo(not(reason));
  }

  @Test
  void revocationInTheFutureIsNone() {
    ObjectNode method = method("#key-1").put("revoked", "2026-03-12T09:00:01Z");
    assertThat(find(document(method), DID + "#key-1")).isInstanceOf(Found.class);
  }

  @Test
  void jwkIsReadAndItsRevocation() {
    ObjectNode method = Json.object().put("id", "#rsa").put("type", "JsonWebKey2020");
    method.set("publicKeyJwk", RSA.jwk("x"));
    assertThat(find(document(method), "#rsa"))
        .isEqualTo(new Found(DID + "#rsa", Optional.empty(), RSA));
    method.set("publicKeyJwk", RsaPublicKey.revokedJwk("x", NOW));
    assertThat(find(document(method), "#rsa")).isEqualTo(not(Reason.REVOKED));
    method.put("publicKeyJwk", "text");
    assertThat(find(document(method), "#rsa")).isEqualTo(not(Reason.UNREADABLE));
  }

  @Test
  void olderTypeHoldsItsOwnKindOfKey() {
    ObjectNode method = method("#key-1").put("type", "Ed25519VerificationKey2020");
    assertThat(find(document(method), "#key-1")).isInstanceOf(Found.class);
    method.put("publicKeyMultibase", "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP");
    assertThat(find(document(method), "#key-1")).isEqualTo(not(Reason.UNREADABLE));
  }

  @Test
  void twoKeysUnderOneIdAreNone() {
    ObjectNode document = document(method("#key-1"));
    ObjectNode other = method(DID + "#key-1").put("publicKeyMultibase", "z6Mk");
    document.withArray("verificationMethod").add(other);
    assertThat(find(document, "#key-1")).isEqualTo(not(Reason.UNREADABLE));
  }

  @Test
  void bareKeyNeedsTheWordOfItsController() {
    ObjectNode key = method("https://example.org/keys/1");
    assertThat(find(key, "https://example.org/keys/1"))
        .isEqualTo(new Bare("https://example.org/keys/1", Optional.of(DID), KEY));
    assertThat(find(key, "https://example.org/keys/2")).isEqualTo(not(Reason.DOCUMENT_ID_DIFFERS));
    ObjectNode controller = Json.object().put("id", DID);
    controller.putArray("assertionMethod").add("https://example.org/keys/1");
    assertThat(
            VerificationMethods.allows(controller, "https://example.org/keys/1", "assertionMethod"))
        .isTrue();
    assertThat(
            VerificationMethods.allows(controller, "https://example.org/keys/2", "assertionMethod"))
        .isFalse();
  }

  @Test
  void cryptographicKeyOfOpenBadges2() {
    ObjectNode key =
        Json.object()
            .put("id", "https://example.org/key.json")
            .put("type", "CryptographicKey")
            .put("owner", "https://example.org/issuer.json")
            .put("publicKeyPem", RSA.pem());
    assertThat(find(key, "https://example.org/key.json"))
        .isEqualTo(
            new Bare(
                "https://example.org/key.json",
                Optional.of("https://example.org/issuer.json"),
                RSA));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\": 5, \"assertionMethod\": 5}",
        "{\"id\": \"did:web:example.org\", \"verificationMethod\": [null, [], \"x\", {}, {\"id\": 1}]}",
        "{\"id\": \"did:web:example.org\", \"verificationMethod\": {\"id\": \"#key-1\"}, \"assertionMethod\": {\"id\": {\"id\": \"#key-1\"}}}"
      })
  void otherDocumentsHoldNoKey(String json) {
    assertThat(find(Vectors.parse(json), DID + "#key-1")).isInstanceOf(NotFound.class);
  }
}
