package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.armorial.codec.Json;
import org.armorial.proof.TokenCredential.Contradiction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SignedTokenTest {
  private static final String V1 = "https://www.w3.org/2018/credentials/v1";
  private final SigningKey key = TestKeys.KEY;
  private final RsaPublicKey rsa = key.publicKeys().rsa();
  private final Ed25519PublicKey ed25519 = key.publicKeys().ed25519();

  private static SignedToken unsigned(ObjectNode payload) {
    byte[] input = Jws.signingInput(Json.object().put("alg", "none"), payload);
    return SignedToken.parse(Jws.text(input, new byte[0])).orElseThrow();
  }

  private SignedToken token(ObjectNode header, ObjectNode payload) {
    byte[] input = Jws.signingInput(header, payload);
    boolean ed = header.path("alg").asString("").equals("EdDSA");
    return SignedToken.parse(Jws.text(input, ed ? key.signEd25519(input) : key.signRs256(input)))
        .orElseThrow();
  }

  private static ObjectNode header(String algorithm) {
    return Json.object().put("alg", algorithm).put("kid", "https://example.org/key.json");
  }

  @Test
  void eachKeyVerifiesItsOwnAlgorithm() {
    ObjectNode payload = Credentials.plain();
    SignedToken byRsa = token(header("RS256"), payload);
    assertThat(byRsa.verify(rsa)).isEqualTo(ProofVerdict.VALID);
    assertThat(byRsa.verify(ed25519)).isEqualTo(ProofVerdict.UNSUPPORTED);
    SignedToken byEd = token(header("EdDSA"), payload);
    assertThat(byEd.verify(ed25519)).isEqualTo(ProofVerdict.VALID);
    assertThat(byEd.verify(rsa)).isEqualTo(ProofVerdict.UNSUPPORTED);
    assertThat(byEd.payload()).isEqualTo(payload);
    assertThat(byEd.algorithm()).isEqualTo("EdDSA");
    assertThat(byEd.kid()).contains("https://example.org/key.json");
    assertThat(byEd.embeddedJwk()).isEmpty();
  }

  /** RFC 7515, appendix A.3. */
  @Test
  void es256OfTheSpecification() {
    SignedToken token =
        SignedToken.parse(
                "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                    + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw"
                    + "5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q")
            .orElseThrow();
    VerificationKey ec =
        VerificationKey.ofJwk(
                Vectors.parse(
                    """
                    {"kty": "EC", "crv": "P-256",
                     "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
                     "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}
                    """))
            .orElseThrow();
    assertThat(token.verify(ec)).isEqualTo(ProofVerdict.VALID);
    assertThat(token.expires()).contains(Instant.ofEpochSecond(1_300_819_380));
    assertThat(token.notBefore()).isEmpty();
    assertThat(token.credential()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\": \"none\"}",
        "{\"alg\": \"None\"}",
        "{\"alg\": \"HS256\"}",
        "{\"alg\": \"RS512\"}",
        "{\"alg\": null}",
        "{}",
        "{\"alg\": \"RS256\", \"crit\": [\"exp\"]}",
        "{\"alg\": \"RS256\", \"crit\": []}",
        "{\"alg\": \"RS256\", \"b64\": false}",
        "{\"alg\": \"RS256\", \"b64\": true}"
      })
  void headerIsNotObeyed(String header) {
    assertThat(token(Vectors.parse(header), Credentials.plain()).verify(rsa))
        .isEqualTo(ProofVerdict.UNSUPPORTED);
  }

  @Test
  void keyInTheHeaderIsShownAndNotBelieved() {
    SigningKey stranger = TestKeys.withSeed(new byte[32]);
    ObjectNode jwk = Json.object().put("kty", "OKP").put("crv", "Ed25519");
    ObjectNode header =
        header("EdDSA").put("x5u", "https://example.com/c.pem").put("jku", "https://example.com/k");
    header.set("jwk", jwk);
    byte[] input = Jws.signingInput(header, Credentials.plain());
    SignedToken token =
        SignedToken.parse(Jws.text(input, stranger.signEd25519(input))).orElseThrow();
    assertThat(token.embeddedJwk()).contains(jwk);
    assertThat(token.verify(ed25519)).isEqualTo(ProofVerdict.INVALID);
    assertThat(token.verify(stranger.publicKeys().ed25519())).isEqualTo(ProofVerdict.VALID);
  }

  @Test
  void changedTokenNeverVerifies() {
    Random random = new Random(7);
    byte[] input = Jws.signingInput(header("EdDSA"), Credentials.plain());
    String text = Jws.text(input, key.signEd25519(input));
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.= ";
    for (int i = 0; i < 500; i++) {
      int at = random.nextInt(text.length());
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      if (c != text.charAt(at)) {
        String changed = text.substring(0, at) + c + text.substring(at + 1);
        assertThat(SignedToken.parse(changed).map(token -> token.verify(ed25519)))
            .isNotEqualTo(java.util.Optional.of(ProofVerdict.VALID));
      }
    }
  }

  @Test
  void hostileTextsAreNoTokens() {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"RS256\"}".getBytes(StandardCharsets.UTF_8));
    for (String payload : List.of("[".repeat(10_000), "{\"a\":1,\"a\":2}", "\"x\"", "{} {}", "")) {
      String coded =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
      assertThat(SignedToken.parse(header + "." + coded + ".AA")).isEmpty();
      assertThat(SignedToken.parse(coded + "." + header + ".AA")).isEmpty();
    }
    assertThat(SignedToken.parse("e30." + "A".repeat(2_000_000) + ".AA")).isEmpty();
    assertThat(SignedToken.parse(".".repeat(1_000_000))).isEmpty();
  }

  /** 1EdTech/digital-credentials-public-validator, an assertion of Open Badges 2.0. */
  @Test
  void assertionOfOpenBadges2() {
    SignedToken token =
        SignedToken.parse(Vectors.text("openbadges/ob2-public-validator/simple.jwt").strip())
            .orElseThrow();
    assertThat(token.payload().get("type").stringValue()).isEqualTo("Assertion");
    assertThat(token.algorithm()).isEqualTo("RS256");
    assertThat(token.credential()).isEmpty();
    assertThat(token.verify(rsa)).isEqualTo(ProofVerdict.INVALID);
  }

  @Test
  void credentialIsThePayloadWithoutItsClaims() {
    SignedToken token =
        SignedToken.parse(VcJwt.sign(Credentials.plain(), key, "https://example.org/k"))
            .orElseThrow();
    TokenCredential credential = token.credential().orElseThrow();
    assertThat(credential.document()).isEqualTo(Credentials.plain());
    assertThat(credential.contradictions()).isEmpty();
    assertThat(token.notBefore()).contains(Instant.ofEpochSecond(1_773_306_000));
  }

  @ParameterizedTest
  @CsvSource({
    "iss, https://example.com/, /issuer/id, did:web:example.org:issuer",
    "sub, urn:x:a, /credentialSubject/id, urn:uuid:6f2a0b6e-6d0c-4d2e-9d0e-1a2b3c4d5e6f",
    "jti, urn:x:a, /id, https://example.org/assertions/a/credential.json",
    "nbf, never, /validFrom, 2026-03-12T09:00:00Z",
  })
  void claimThatDiffersIsTold(String claim, String value, String member, String stated) {
    TokenCredential credential =
        unsigned(Credentials.plain().put(claim, value)).credential().orElseThrow();
    assertThat(credential.contradictions())
        .containsExactly(new Contradiction(claim, value, member, stated));
  }

  @Test
  void datesThatDifferAreTold() {
    ObjectNode payload = Credentials.plain().put("validUntil", "2029-03-12T10:00:00+01:00");
    assertThat(claims(payload.put("nbf", 1_773_306_000).put("exp", 1_868_000_400))).isEmpty();
    assertThat(claims(payload.put("nbf", 1_773_306_001).put("exp", 1_868_000_399)))
        .containsExactly("nbf", "exp");
    assertThat(claims(payload.put("nbf", 1e300).put("exp", -1))).containsExactly("nbf", "exp");
  }

  private static List<String> claims(ObjectNode payload) {
    return unsigned(payload).credential().orElseThrow().contradictions().stream()
        .map(Contradiction::claim)
        .toList();
  }

  /** Verifiable Credentials 1.1, section 6.3.1: claims are put back into the credential. */
  @Test
  void credentialOfTheFirstModelIsCompleted() {
    ObjectNode payload =
        Vectors.parse(
            """
            {"sub": "did:example:a", "jti": "http://example.edu/credentials/3732",
             "iss": "https://example.com/keys/foo.jwk", "nbf": 1541493724, "exp": 1573029723,
             "nonce": "660!6345FSer",
             "vc": {"@context": ["https://www.w3.org/2018/credentials/v1"],
              "type": ["VerifiableCredential"],
              "credentialSubject": {"degree": "Bachelor"}}}
            """);
    TokenCredential credential = unsigned(payload).credential().orElseThrow();
    assertThat(credential.contradictions()).isEmpty();
    assertThat(credential.document())
        .isEqualTo(
            Vectors.parse(
                """
                {"@context": ["https://www.w3.org/2018/credentials/v1"],
                 "type": ["VerifiableCredential"],
                 "credentialSubject": {"degree": "Bachelor", "id": "did:example:a"},
                 "issuer": "https://example.com/keys/foo.jwk",
                 "id": "http://example.edu/credentials/3732",
                 "issuanceDate": "2018-11-06T08:42:04Z", "expirationDate": "2019-11-06T08:42:03Z"}
                """));
  }

  @Test
  void credentialOfTheFirstModelMayContradict() {
    ObjectNode payload = Json.object().put("iss", "urn:x:a").put("sub", "urn:x:s").put("nbf", 5);
    ObjectNode vc = payload.putObject("vc").put("issuanceDate", "2026-03-12T09:00:00Z");
    vc.putArray("@context").add(V1);
    vc.putObject("issuer").put("id", "urn:x:b");
    vc.putArray("credentialSubject").add(Json.object().put("id", "urn:x:t")).add("x");
    assertThat(claims(payload)).containsExactly("iss", "sub", "nbf");
    ((ObjectNode) vc.get("credentialSubject").get(0)).put("id", "urn:x:s");
    assertThat(claims(payload)).containsExactly("iss", "nbf");
  }

  @Test
  void twoCredentialsInOneTokenContradict() {
    ObjectNode payload = Credentials.plain();
    payload.putObject("vc").put("id", "urn:x:a");
    assertThat(claims(payload)).containsExactly("vc");
  }
}
