package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class DataIntegrityTest {
  private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";
  private static final Instant CREATED = Instant.parse("2026-03-12T09:00:00Z");

  private final Canonicalizer canonicalizer = new Canonicalizer(Contexts.published());
  private final DataIntegrity suite = new DataIntegrity(canonicalizer);
  private final SigningKey key = TestKeys.KEY;
  private final String method = Did.method("did:web:example.org:issuer", edKey());

  private Ed25519PublicKey edKey() {
    return key.publicKeys().ed25519();
  }

  /** w3c/vc-di-eddsa, TestVectors/eddsa-rdfc-2022. */
  @Test
  void agreesWithTheVectorOfW3c() {
    String root = "openbadges/w3c-vc-di-eddsa/";
    String vectors = root + "eddsa-rdfc-2022/";
    ObjectNode signed = Vectors.object(vectors + "signedDataInt.json");
    Contexts contexts = Vectors.contexts(EXAMPLES);
    Canonicalizer withExamples = new Canonicalizer(contexts);
    DataIntegrity w3c = new DataIntegrity(withExamples);
    ObjectNode document = signed.deepCopy();
    document.remove("proof");
    assertThat(withExamples.canonical(document))
        .asString()
        .isEqualTo(Vectors.text(vectors + "canonDocDataInt.txt"));
    assertThat(withExamples.generally(document))
        .asString()
        .isEqualTo(Vectors.text(vectors + "canonDocDataInt.txt"));
    ObjectNode options = Vectors.object(vectors + "proofConfigDataInt.json");
    assertThat(withExamples.canonical(options))
        .asString()
        .isEqualTo(Vectors.text(vectors + "proofCanonDataInt.txt"));
    assertThat(HexFormat.of().formatHex(w3c.hashData(document, options)))
        .isEqualTo(
            Vectors.text(vectors + "proofHashDataInt.txt").strip()
                + Vectors.text(vectors + "docHashDataInt.txt").strip());
    ObjectNode pair = Vectors.object(root + "keyPair.json");
    SigningKey secret = TestKeys.fromSecretMultibase(pair.get("privateKeyMultibase").stringValue());
    Ed25519PublicKey publicKey =
        Ed25519PublicKey.parse(pair.get("publicKeyMultibase").stringValue()).orElseThrow();
    assertThat(secret.publicKeys().ed25519()).isEqualTo(publicKey);
    assertThat(w3c.verify(signed, publicKey)).isEqualTo(ProofVerdict.VALID);
    ObjectNode ours =
        w3c.sign(
            document,
            secret,
            signed.at("/proof/verificationMethod").stringValue(),
            Instant.parse(signed.at("/proof/created").stringValue()));
    assertThat(ours.at("/proof/0/proofValue")).isEqualTo(signed.at("/proof/proofValue"));
    assertThat(ours.at("/proof/0/proofValue").stringValue())
        .isEqualTo(Vectors.text(vectors + "sigBTC58DataInt.txt").strip());
  }

  /** 1EdTech/openbadges-specification, ob_v3p0, the signed example with its key. */
  @Test
  void agreesWithTheVectorOfOpenBadges() {
    String vectors = "openbadges/ob3-spec-eddsa/";
    ObjectNode signed = Vectors.object(vectors + "signed.json");
    ObjectNode pair = Vectors.object(vectors + "key.json");
    ObjectNode document = signed.deepCopy();
    document.remove("proof");
    ObjectNode options = (ObjectNode) signed.get("proof").deepCopy();
    options.remove("proofValue");
    assertThat(canonicalizer.canonical(document))
        .asString()
        .isEqualTo(Vectors.text(vectors + "document-canon.txt"));
    assertThat(HexFormat.of().formatHex(suite.hashData(document, options)))
        .isEqualTo(
            pair.get("proofHashHex").stringValue() + pair.get("documentHashHex").stringValue());
    assertThat(
            suite.verify(
                signed,
                Ed25519PublicKey.parse(pair.get("publicKeyMultibase").stringValue()).orElseThrow()))
        .isEqualTo(ProofVerdict.VALID);
    SigningKey secret = TestKeys.fromSecretMultibase(pair.get("secretKeyMultibase").stringValue());
    assertThat(
            suite
                .sign(
                    document,
                    secret,
                    options.get("verificationMethod").stringValue(),
                    Instant.parse(options.get("created").stringValue()))
                .at("/proof/0/proofValue"))
        .isEqualTo(pair.get("proofValue"));
  }

  @Test
  void proofIsAnArrayOfOne() {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    assertThat(signed.get("proof").isArray()).isTrue();
    assertThat(signed.get("proof")).hasSize(1);
    assertThat(signed.get("proof").get(0).propertyNames())
        .containsExactly(
            "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue");
    assertThat(signed.at("/proof/0/created").stringValue()).isEqualTo("2026-03-12T09:00:00Z");
    assertThat(suite.verify(signed, edKey())).isEqualTo(ProofVerdict.VALID);
  }

  @Test
  void sameInputGivesSameBytes() {
    assertThat(suite.sign(Credentials.plain(), key, method, CREATED))
        .isEqualTo(
            new DataIntegrity(new Canonicalizer(Contexts.published()))
                .sign(Credentials.plain(), key, method, CREATED));
  }

  @Test
  void signingLeavesTheDocumentAlone() {
    ObjectNode document = Credentials.plain();
    suite.sign(document, key, method, CREATED);
    assertThat(document).isEqualTo(Credentials.plain());
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("a name", d -> d.put("name", "Another")),
        change("a date", d -> d.put("validFrom", "2026-03-13T09:00:00Z")),
        change("an id", d -> d.put("id", "https://example.org/assertions/b/credential.json")),
        change("a type", d -> d.putArray("type").add("VerifiableCredential")),
        change("more", d -> d.put("description", "More")),
        change("less", d -> d.remove("name")),
        change("the context", d -> d.put("@context", "https://www.w3.org/ns/credentials/v2")),
        change("created", d -> proof(d).put("created", "2026-03-12T09:00:01Z")),
        change("the method", d -> proof(d).put("verificationMethod", "did:web:example.org#x")),
        change("the value", d -> proof(d).put("proofValue", "z" + "2".repeat(87))),
        change("no value", d -> proof(d).remove("proofValue")),
        change("another alphabet", d -> proof(d).put("proofValue", "uAAAA")),
        change("the purpose", d -> proof(d).put("proofPurpose", "authentication")));
  }

  private static Arguments change(String name, Consumer<ObjectNode> change) {
    return Arguments.of(name, change);
  }

  private static ObjectNode proof(ObjectNode signed) {
    return (ObjectNode) signed.get("proof").get(0);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changedDocumentIsNotValid(String name, Consumer<ObjectNode> change) {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    change.accept(signed);
    assertThat(suite.verify(signed, edKey())).as(name).isNotEqualTo(ProofVerdict.VALID);
  }

  @Test
  void anotherKeyIsNotValid() {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    assertThat(suite.verify(signed, TestKeys.withSeed(new byte[32]).publicKeys().ed25519()))
        .isEqualTo(ProofVerdict.INVALID);
  }

  @Test
  void oneOfSeveralProofsIsEnough() {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    signed
        .putArray("proof")
        .addAll(
            List.of(
                Vectors.parse("{\"type\": \"DataIntegrityProof\", \"cryptosuite\": \"other\"}"),
                suite.sign(Credentials.plain(), key, method, CREATED).get("proof").get(0)));
    assertThat(suite.verify(signed, edKey())).isEqualTo(ProofVerdict.VALID);
  }

  @Test
  void otherSuitesAreUnsupported() {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    proof(signed).put("cryptosuite", "ecdsa-rdfc-2019");
    assertThat(suite.verify(signed, edKey())).isEqualTo(ProofVerdict.UNSUPPORTED);
    signed.remove("proof");
    assertThat(suite.verify(signed, edKey())).isEqualTo(ProofVerdict.ABSENT);
  }

  @Test
  void uncoveredMemberIsNotValid() {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    signed.put("undefinedTerm", "added after signing, which no signature notices");
    assertThat(suite.verify(signed, edKey())).isEqualTo(ProofVerdict.UNSAFE);
    assertThatThrownBy(
            () -> suite.sign(Credentials.plain().put("undefinedTerm", "x"), key, method, CREATED))
        .isInstanceOf(UnsafeDocumentException.class)
        .hasMessageContaining("/undefinedTerm: undefined term");
  }

  @Test
  void signedDocumentIsNotSignedAgain() {
    ObjectNode signed = suite.sign(Credentials.plain(), key, method, CREATED);
    assertThatThrownBy(() -> suite.sign(signed, key, method, CREATED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void issuerSignerNamesItsMethod() {
    IssuerSigner signer =
        IssuerSigner.of(key, "did:web:example.org:issuer", "https://example.org/keys/k.jwk.json");
    ObjectNode signed = signer.dataIntegrity(Credentials.plain(), CREATED);
    assertThat(signed.at("/proof/0/verificationMethod").stringValue()).isEqualTo(method);
    assertThat(VcJwt.keyAddress(signer.jwt(Credentials.plain())))
        .contains("https://example.org/keys/k.jwk.json");
  }
}
