package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class VcJwtTest {
  private static final String KID = "https://example.org/keys/k-2026.jwk.json";
  private final SigningKey key = TestKeys.KEY;
  private final RsaPublicKey rsa = key.publicKeys().rsa();

  @Test
  void payloadIsTheCredentialWithItsClaims() {
    ObjectNode credential = Credentials.plain().put("validUntil", "2029-03-12T10:00:00+01:00");
    credential.putArray("proof").addObject();
    String jws = VcJwt.sign(credential, key, KID);
    assertThat(VcJwt.verify(jws, rsa)).isEqualTo(ProofVerdict.VALID);
    assertThat(VcJwt.keyAddress(jws)).contains(KID);
    ObjectNode expected = Credentials.plain().put("validUntil", "2029-03-12T10:00:00+01:00");
    expected
        .put("iss", "did:web:example.org:issuer")
        .put("jti", "https://example.org/assertions/a/credential.json")
        .put("nbf", 1773306000)
        .put("sub", "urn:uuid:6f2a0b6e-6d0c-4d2e-9d0e-1a2b3c4d5e6f")
        .put("exp", 1868000400L);
    assertThat(
            VcJwt.payload(jws).map(Json::compact).map(b -> new String(b, StandardCharsets.UTF_8)))
        .contains(new String(Json.compact(expected), StandardCharsets.UTF_8));
    assertThat(
            new String(
                Base64.getUrlDecoder().decode(jws.split("\\.", -1)[0]), StandardCharsets.UTF_8))
        .isEqualTo("{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"typ\":\"JWT\"}");
  }

  @Test
  void sameInputGivesSameBytes() {
    assertThat(VcJwt.sign(Credentials.plain(), key, KID))
        .isEqualTo(VcJwt.sign(Credentials.plain(), key, KID));
  }

  @Test
  void issuerMayBeAnAddress() {
    ObjectNode credential = Credentials.plain().put("issuer", "did:web:example.org:issuer");
    assertThat(
            VcJwt.payload(VcJwt.sign(credential, key, KID)).orElseThrow().get("iss").stringValue())
        .isEqualTo("did:web:example.org:issuer");
  }

  @Test
  void subjectNeedsAnId() {
    ObjectNode credential = Credentials.plain();
    ((ObjectNode) credential.get("credentialSubject")).remove("id");
    assertThatThrownBy(() -> VcJwt.sign(credential, key, KID))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> VcJwt.sign(Credentials.plain().put("validFrom", "2026-03-12"), key, KID))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyChangedCharacterIsSeen() {
    String jws = VcJwt.sign(Credentials.plain(), key, KID);
    for (int i = 0; i < jws.length(); i += 7) {
      char other = jws.charAt(i) == 'A' ? 'B' : 'A';
      String changed = jws.substring(0, i) + other + jws.substring(i + 1);
      assertThat(VcJwt.verify(changed, rsa)).isNotEqualTo(ProofVerdict.VALID);
    }
    assertThat(VcJwt.verify(jws + "A", rsa)).isNotEqualTo(ProofVerdict.VALID);
    assertThat(VcJwt.verify(jws + "=", rsa)).isNotEqualTo(ProofVerdict.VALID);
  }

  @Test
  void lastCharacterHasNoSpareBits() {
    String jws = VcJwt.sign(Credentials.plain(), key, KID);
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    int last = alphabet.indexOf(jws.charAt(jws.length() - 1));
    String sibling = jws.substring(0, jws.length() - 1) + alphabet.charAt(last ^ 1);
    assertThat(VcJwt.verify(sibling, rsa)).isEqualTo(ProofVerdict.ABSENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"none\"}",
        "{\"alg\":\"HS256\"}",
        "{\"alg\":\"PS256\"}",
        "{}",
        "{\"alg\":\"RS256\",\"crit\":[\"b64\"],\"b64\":false}",
        "{\"alg\":[\"RS256\"]}"
      })
  void otherHeadersAreUnsupported(String header) {
    byte[] input = Jws.signingInput(Vectors.parse(header), Credentials.plain());
    assertThat(VcJwt.verify(Jws.text(input, key.signRs256(input)), rsa))
        .isEqualTo(ProofVerdict.UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b",
        "e30.e30",
        "e30.e30.AA==",
        "e30.W10.AA",
        "e30.e30.A A",
        "e30.eyJhIjoxLCJhIjoyfQ.AA",
        "e30.e31.AA",
        "e30.e30.e30.AA",
        "e30.e30.AB"
      })
  void otherTextsAreNoJws(String text) {
    assertThat(VcJwt.verify(text, rsa)).isEqualTo(ProofVerdict.ABSENT);
  }
}
