package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DidTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/, did:web:example.org:issuer",
    "https://org.github.io/badges/, did:web:org.github.io:badges:issuer",
    "https://example.org:8443/a/b/, did:web:example.org%3A8443:a:b:issuer",
    "https://example.org/~user/, did:web:example.org:%7Euser:issuer",
  })
  void ofABaseAddressLeadsBackToIt(String base, String did) {
    assertThat(Did.web(new BaseAddress(base))).isEqualTo(did);
    assertThat(Did.documentAddress(did)).contains((base + "issuer/did.json").replace("~", "%7E"));
  }

  @Test
  void hostAloneIsWellKnown() {
    assertThat(Did.documentAddress("did:web:w3c-ccg.github.io"))
        .contains("https://w3c-ccg.github.io/.well-known/did.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:web:",
        "did:web:a:",
        "did:web::a",
        "did:key:z6Mk",
        "did:web:a/b",
        "did:web:a?b",
        "did:web:a#b",
        "did:web:a%2",
        "did:web:a b",
        "https://example.org/",
        "did:web:é.fr"
      })
  void otherTextsHaveNoDocument(String did) {
    assertThat(Did.documentAddress(did)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"did:web:a%2Fb", "did:web:a%40b", "did:web:a%23b", "did:web:a%3A80%40b"})
  void hostHoldsNothingButHostAndPort(String did) {
    assertThat(Did.documentAddress(did)).isEmpty();
  }

  @Test
  void documentNamesItsKeysInStrings() {
    PublicKeys active = TestKeys.KEY.publicKeys();
    PublicKeys retired = TestKeys.withSeed(new byte[32]).publicKeys();
    byte[] other = new byte[32];
    other[0] = 1;
    PublicKeys lost = TestKeys.withSeed(other).publicKeys();
    String did = "did:web:example.org:issuer";
    ObjectNode document =
        DidDocument.of(
            did,
            "https://example.org/issuer/issuer.json",
            List.of(
                new DidDocument.Entry(active, KeyState.ACTIVE),
                new DidDocument.Entry(retired, KeyState.RETIRED),
                new DidDocument.Entry(lost, KeyState.COMPROMISED)));
    assertThat(document.get("id").stringValue()).isEqualTo(did);
    assertThat(document.at("/alsoKnownAs/0").stringValue())
        .isEqualTo("https://example.org/issuer/issuer.json");
    List<String> ids =
        document
            .get("verificationMethod")
            .valueStream()
            .map(m -> m.get("id").stringValue())
            .toList();
    assertThat(document.get("assertionMethod").valueStream().map(JsonNode::stringValue))
        .containsExactlyElementsOf(ids);
    assertThat(ids)
        .contains(Did.method(did, active.ed25519()), Did.method(did, retired.ed25519()))
        .doesNotContain(Did.method(did, lost.ed25519()));
    assertThat(document.at("/verificationMethod/0/publicKeyMultibase").stringValue())
        .isEqualTo(active.ed25519().multikey());
    assertThat(document.at("/verificationMethod/1/publicKeyJwk/kty").stringValue())
        .isEqualTo("RSA");
    assertThat(document.get("verificationMethod"))
        .allSatisfy(method -> assertThat(method.get("controller").stringValue()).isEqualTo(did));
  }

  @Test
  void ofAKeyIsItsMultikey() {
    Ed25519PublicKey key = TestKeys.KEY.publicKeys().ed25519();
    assertThat(Did.key(key)).isEqualTo("did:key:" + key.multikey());
    assertThat(Did.method(Did.key(key), key))
        .isEqualTo("did:key:" + key.multikey() + "#" + key.multikey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
        "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP",
        "z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ"
      })
  void didKeyHoldsItsKey(String multikey) {
    String did = "did:key:" + multikey;
    ResolvedKey resolved =
        new ResolvedKey(
            did, did + "#" + multikey, VerificationKey.ofMultikey(multikey).orElseThrow());
    assertThat(Did.resolve(did)).contains(resolved);
    assertThat(Did.resolve(did + "#" + multikey)).contains(resolved);
    assertThat(Did.resolve(did + "#key-1")).isEmpty();
    assertThat(Did.resolve(did + "#")).isEmpty();
  }

  /** did:jwk Method Specification, the first example. */
  @Test
  void didJwkHoldsItsKey() {
    String did =
        "did:jwk:eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6ImFjYklRaXVNczNpOF91c3pFakoydHBUdFJNNEVVM"
            + "3l6OTFQSDZDZEgyVjAiLCJ5IjoiX0tjeUxqOXZXTXB0bm1LdG00NkdxRHo4d2Y3NEk1TEtncmwyR3pIM25TRS"
            + "J9";
    assertThat(Did.resolve(did).map(ResolvedKey::method)).contains(did + "#0");
    assertThat(Did.resolve(did + "#0").map(found -> found.key().algorithm())).contains("ES256");
    assertThat(Did.resolve(did + "#1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:key:",
        "did:key:z6Mk",
        "did:key:zzz",
        "did:jwk:",
        "did:jwk:e30",
        "did:jwk:W10",
        "did:jwk:!",
        "did:web:example.org",
        "did:key:u7QEAAAA"
      })
  void otherDidsHoldNoKey(String did) {
    assertThat(Did.resolve(did)).isEmpty();
    assertThat(Did.resolve("did:key:z" + "2".repeat(1_000_000))).isEmpty();
  }
}
