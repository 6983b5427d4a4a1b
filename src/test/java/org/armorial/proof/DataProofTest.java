package org.armorial.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.armorial.codec.Json;
import org.armorial.codec.Multibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DataProofTest {
  private static final Instant CREATED = Instant.parse("2026-03-12T09:00:00Z");
  private static final String METHOD = "did:web:example.org:issuer#key-1";

  private final SigningKey key = TestKeys.KEY;
  private final VerificationKey edKey = key.publicKeys().ed25519();
  private final DataProofs proofs = DataProofs.known();

  private ObjectNode signed() {
    return new DataIntegrity(new Canonicalizer(Contexts.published()))
        .sign(Credentials.plain(), key, METHOD, CREATED);
  }

  /** {@code document} with a proof of our making, of any suite of Ed25519. */
  private ObjectNode sign(ObjectNode document, ObjectNode proof, Contexts contexts) {
    boolean jcs = proof.path("cryptosuite").asString("").contains("jcs");
    proof
        .put("created", "2026-03-12T09:00:00Z")
        .put("verificationMethod", METHOD)
        .put("proofPurpose", "assertionMethod");
    byte[] hash =
        new DataIntegrity(new Canonicalizer(contexts))
            .hashData(new HashInput(document, proof, jcs, "SHA-256"));
    ObjectNode value = proof.deepCopy().put("proofValue", Multibase.base58(key.signEd25519(hash)));
    ObjectNode signed = document.deepCopy();
    signed.set("proof", value);
    return signed;
  }

  private static ObjectNode suite(String name) {
    return Json.object().put("type", "DataIntegrityProof").put("cryptosuite", name);
  }

  private ProofVerdict verdict(ObjectNode document) {
    List<DataProof> found = proofs.of(document);
    assertThat(found).hasSize(1);
    return found.get(0).verify(edKey);
  }

  @Test
  void whatWeSignVerifies() {
    DataProof proof = DataProof.of(signed()).get(0);
    assertThat(proof.verify(edKey)).isEqualTo(ProofVerdict.VALID);
    assertThat(proof.type()).isEqualTo("DataIntegrityProof");
    assertThat(proof.cryptosuite()).isEqualTo("eddsa-rdfc-2022");
    assertThat(proof.verificationMethod()).contains(METHOD);
    assertThat(proof.created()).contains(CREATED);
    assertThat(proof.expires()).isEmpty();
    assertThat(proof.domains()).isEmpty();
    assertThat(proof.challenge()).isEmpty();
    assertThat(proof.previous()).isEmpty();
    assertThat(proof.isSupported()).isTrue();
    assertThat(proof.verify(edKey, "authentication")).isEqualTo(ProofVerdict.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eddsa-rdfc-2022", "eddsa-2022", "eddsa-jcs-2022"})
  void optionsAreToldAndCovered(String name) {
    ObjectNode options =
        suite(name)
            .put("expires", "2027-03-12T09:00:00Z")
            .put("domain", "example.org")
            .put("challenge", "c");
    ObjectNode document = sign(Credentials.plain(), options, Contexts.known());
    DataProof proof = proofs.of(document).get(0);
    assertThat(proof.verify(edKey)).isEqualTo(ProofVerdict.VALID);
    assertThat(proof.expires()).contains(Instant.parse("2027-03-12T09:00:00Z"));
    assertThat(proof.domains()).containsExactly("example.org");
    assertThat(proof.challenge()).contains("c");
    for (String member : List.of("expires", "domain", "challenge", "created", "proofPurpose")) {
      ObjectNode changed = document.deepCopy();
      ((ObjectNode) changed.get("proof")).remove(member);
      assertThat(verdict(changed)).isEqualTo(ProofVerdict.INVALID);
      changed = document.deepCopy();
      ((ObjectNode) changed.get("proof")).put(member, "2028-03-12T09:00:00Z");
      assertThat(verdict(changed)).isNotEqualTo(ProofVerdict.VALID);
    }
  }

  @Test
  void endThatNobodyCanReadIsNoEnd() {
    ObjectNode options = suite("eddsa-jcs-2022").put("expires", "some day");
    assertThat(verdict(sign(Credentials.plain(), options, Contexts.known())))
        .isEqualTo(ProofVerdict.INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.w3.org/2018/credentials/v1, https://purl.imsglobal.org/spec/ob/v3p0/context.json",
    "https://www.w3.org/2018/credentials/v1, https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
    "https://www.w3.org/ns/credentials/v2, https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
  })
  void credentialsOfOlderContexts(String credentials, String badges) {
    ObjectNode document = Json.object();
    document
        .putArray("@context")
        .add(credentials)
        .add(badges)
        .add("https://w3id.org/security/suites/ed25519-2020/v1");
    document.put("id", "urn:uuid:6f2a0b6e-6d0c-4d2e-9d0e-1a2b3c4d5e6f");
    document.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
    document.put("name", "Accueil");
    document.put("issuer", "https://example.org/issuer");
    document
        .putObject("credentialSubject")
        .put("id", "did:example:a")
        .put("type", "AchievementSubject");
    Canonicalizer canonicalizer = new Canonicalizer(Contexts.known());
    assertThat(canonicalizer.canonical(document)).isEqualTo(canonicalizer.generally(document));
    ObjectNode signed =
        sign(document, Json.object().put("type", "Ed25519Signature2020"), Contexts.known());
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.VALID);
    signed.put("name", "Départ");
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.INVALID);
    signed.put("nom", "Départ");
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.UNSAFE);
    assertThat(proofs.of(signed).get(0).uncovered()).containsExactly("/nom: undefined term");
  }

  @Test
  void eitherBodyOfOpenBadgesWillDo() {
    ObjectNode document = Credentials.plain();
    document.putArray("endorsementJwt").add("e30.e30.AA");
    ObjectNode signed = sign(document, suite("eddsa-rdfc-2022"), Contexts.knownWithLaterBody());
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.VALID);
    signed.putArray("endorsementJwt").add("e30.e30.AQ");
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.INVALID);
    // Signed under the body that does not know the term, and the term added afterwards.
    ObjectNode added = signed();
    added.putArray("endorsementJwt").add("e30.e30.AA");
    assertThat(verdict(added)).isEqualTo(ProofVerdict.INVALID);
    added.put("endorsementJwtt", "x");
    assertThat(verdict(added)).isEqualTo(ProofVerdict.UNSAFE);
  }

  @Test
  void unknownContextIsNotUncovered() {
    ObjectNode document = signed();
    ((ArrayNode) document.get("@context")).add("https://example.org/terms");
    DataProof proof = proofs.of(document).get(0);
    assertThat(proof.verify(edKey)).isEqualTo(ProofVerdict.UNKNOWN_CONTEXT);
    assertThat(proof.unknownContexts()).containsExactly("https://example.org/terms");
    ObjectNode inline = signed();
    ((ArrayNode) inline.get("@context")).addObject().put("name", "https://example.org/name");
    assertThat(verdict(inline)).isEqualTo(ProofVerdict.UNKNOWN_CONTEXT);
    ObjectNode nested = signed();
    ((ObjectNode) nested.get("credentialSubject")).put("@context", "https://example.org/terms");
    assertThat(verdict(nested)).isEqualTo(ProofVerdict.UNKNOWN_CONTEXT);
    // A known one that changes no term in use: the same statements, so the same signature.
    ObjectNode known = signed();
    ((ObjectNode) known.get("credentialSubject")).put("@context", "https://www.w3.org/ns/did/v1");
    assertThat(verdict(known)).isEqualTo(ProofVerdict.VALID);
    ObjectNode none = signed();
    none.remove("@context");
    assertThat(verdict(none)).isEqualTo(ProofVerdict.UNSAFE);
  }

  /** Vc-di-eddsa, section 3.3.2, would let a context behind the signed ones pass. */
  @Test
  void contextBehindThoseThatTheProofNamesIsUncovered() {
    ObjectNode document = Credentials.plain();
    ObjectNode options = suite("eddsa-jcs-2022");
    options.set("@context", document.get("@context").deepCopy());
    ObjectNode signed = sign(document, options, Contexts.known());
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.VALID);
    ((ArrayNode) signed.get("@context")).add("https://w3id.org/security/multikey/v1");
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.UNSAFE);
    ObjectNode rdf = signed();
    ((ObjectNode) rdf.get("proof").get(0)).put("@context", "https://www.w3.org/ns/did/v1");
    assertThat(verdict(rdf)).isEqualTo(ProofVerdict.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740993",
        "0.1000000000000000055511151231257827",
        "1152921504606846977",
        "1e-400",
        "123456789012345678901234567890"
      })
  void numberThatWouldBeRoundedIsUnsafe(String number) {
    String json =
        new String(Json.compact(Credentials.plain()), java.nio.charset.StandardCharsets.UTF_8);
    ObjectNode document = Vectors.parse("{\"n\": " + number + "," + json.substring(1));
    document.set("proof", suite("eddsa-jcs-2022").put("proofPurpose", "assertionMethod"));
    ((ObjectNode) document.get("proof")).put("proofValue", Multibase.base58(new byte[64]));
    assertThat(verdict(document)).isEqualTo(ProofVerdict.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.5", "0.1", "1e21", "9007199254740991", "1E-7", "5e-324"})
  void numberThatIsADoubleIsCovered(String number) {
    ObjectNode document = Vectors.parse("{\"n\": " + number + "}");
    ObjectNode signed = sign(document, suite("eddsa-jcs-2022"), Contexts.known());
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.VALID);
    signed.put("n", 2);
    assertThat(verdict(signed)).isEqualTo(ProofVerdict.INVALID);
  }

  @Test
  void halfASurrogateIsUnsafe() {
    ObjectNode document = signed().put("name", "\uD800");
    ((ObjectNode) document.get("proof").get(0)).put("cryptosuite", "eddsa-jcs-2022");
    assertThat(verdict(document)).isEqualTo(ProofVerdict.UNSAFE);
  }

  @ParameterizedTest
  @CsvSource({
    "DataIntegrityProof, ecdsa-sd-2023, UNSUPPORTED",
    "DataIntegrityProof, bbs-2023, UNSUPPORTED",
    "DataIntegrityProof, '', UNSUPPORTED",
    "Ed25519Signature2020, eddsa-rdfc-2022, UNSUPPORTED",
    "Ed25519Signature2018, '', UNSUPPORTED",
    "'', '', UNSUPPORTED",
    "DataIntegrityProof, ecdsa-rdfc-2019, INVALID",
    "DataIntegrityProof, ecdsa-jcs-2019, INVALID",
    "DataIntegrityProof, eddsa-jcs-2022, INVALID",
  })
  void otherSuites(String type, String cryptosuite, ProofVerdict expected) {
    ObjectNode document = signed();
    ((ObjectNode) document.get("proof").get(0)).put("type", type).put("cryptosuite", cryptosuite);
    if (cryptosuite.isEmpty()) {
      ((ObjectNode) document.get("proof").get(0)).remove("cryptosuite");
    }
    assertThat(verdict(document)).isEqualTo(expected);
  }

  @Test
  void keysOfOtherKindsDoNotVerify() {
    ObjectNode document = signed();
    assertThat(proofs.of(document).get(0).verify(key.publicKeys().rsa()))
        .isEqualTo(ProofVerdict.INVALID);
    VerificationKey ec =
        VerificationKey.ofMultikey("zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP")
            .orElseThrow();
    assertThat(proofs.of(document).get(0).verify(ec)).isEqualTo(ProofVerdict.INVALID);
  }

  @Test
  void whatIsNoProofIsNotOverlooked() {
    assertThat(proofs.of(Json.object())).isEmpty();
    ObjectNode document = signed();
    ((ArrayNode) document.get("proof")).add("x").add(5);
    assertThat(proofs.of(document).stream().map(proof -> proof.verify(edKey)))
        .containsExactly(ProofVerdict.VALID, ProofVerdict.UNSUPPORTED, ProofVerdict.UNSUPPORTED);
  }

  @Test
  void hostileValuesEnd() {
    ObjectNode huge = signed();
    ((ObjectNode) huge.get("proof").get(0)).put("proofValue", "z" + "2".repeat(1_000_000));
    assertThat(verdict(huge)).isEqualTo(ProofVerdict.INVALID);
    ObjectNode many = signed();
    for (int i = 0; i < 10_000; i++) {
      ((ArrayNode) many.get("proof")).add(many.get("proof").get(0));
    }
    assertThat(proofs.of(many).get(0).verify(edKey)).isEqualTo(ProofVerdict.UNSUPPORTED);
    ObjectNode circle = signed();
    ObjectNode proof = (ObjectNode) circle.get("proof").get(0);
    proof.put("id", "urn:x:a").put("previousProof", "urn:x:b");
    ((ArrayNode) circle.get("proof"))
        .add(proof.deepCopy().put("id", "urn:x:b").put("previousProof", "urn:x:a"));
    assertThat(proofs.of(circle).get(0).verify(edKey)).isEqualTo(ProofVerdict.INVALID);
    ObjectNode itself = signed();
    ((ObjectNode) itself.get("proof").get(0)).put("id", "urn:x:a").put("previousProof", "urn:x:a");
    assertThat(verdict(itself)).isEqualTo(ProofVerdict.INVALID);
  }

  @Test
  void deepDocumentIsRefused() {
    ObjectNode document = signed();
    ObjectNode at = document;
    for (int i = 0; i < 500; i++) {
      at = at.putObject("credentialSubject");
    }
    assertThat(verdict(document)).isEqualTo(ProofVerdict.UNSAFE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void changedSignatureOrDocumentNeverVerifies(long seed) {
    Random random = new Random(seed);
    Credentials credentials = new Credentials(random);
    for (int i = 0; i < 20; i++) {
      ObjectNode document = credentials.any();
      for (String name : List.of("eddsa-rdfc-2022", "eddsa-jcs-2022")) {
        ObjectNode signed = sign(document, suite(name), Contexts.known());
        assertThat(verdict(signed)).isEqualTo(ProofVerdict.VALID);
        String value = signed.at("/proof/proofValue").stringValue();
        byte[] bytes = Multibase.decode(value).orElseThrow();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        ObjectNode changed = signed.deepCopy();
        ((ObjectNode) changed.get("proof")).put("proofValue", Multibase.base58(bytes));
        assertThat(verdict(changed)).isNotEqualTo(ProofVerdict.VALID);
        ObjectNode other = signed.deepCopy().put("id", "urn:x:" + random.nextLong());
        assertThat(verdict(other)).isNotEqualTo(ProofVerdict.VALID);
      }
    }
  }
}
