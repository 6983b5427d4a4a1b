package org.armorial.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.Multibase;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Data Integrity proofs with cryptosuite {@code eddsa-rdfc-2022} (Data Integrity EdDSA Cryptosuites
 * 1.0, section 3.2). Safe to share between threads.
 */
public final class DataIntegrity {
  private static final String TYPE = "DataIntegrityProof";
  private static final String SUITE = "eddsa-rdfc-2022";
  private static final String PURPOSE = "assertionMethod";

  /** {@code z} and Base58 of 64 bytes. */
  private static final int MAX_PROOF_VALUE = 89;

  private final Canonicalizer canonicalizer;

  /** Proofs over what {@code canonicalizer} makes of documents. */
  public DataIntegrity(Canonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  /**
   * A document that shares the members of {@code document}, with a last member {@code proof}: an
   * array of one, as the JSON Schema of Open Badges wants it.
   *
   * @param verificationMethod absolute id of the key, {@code <did>#<z6Mk…>}
   * @param created cut to the second
   * @throws UnsafeDocumentException when the signature would not cover all of the document
   */
  public ObjectNode sign(
      ObjectNode document, SigningKey key, String verificationMethod, Instant created) {
    if (document.has("proof")) {
      throw new IllegalArgumentException("already signed");
    }
    ObjectNode proof =
        Json.object()
            .put("type", TYPE)
            .put("cryptosuite", SUITE)
            .put("created", Timestamps.text(created.truncatedTo(ChronoUnit.SECONDS)))
            .put("verificationMethod", verificationMethod)
            .put("proofPurpose", PURPOSE);
    proof.put("proofValue", Multibase.base58(key.signEd25519(hashData(document, proof))));
    ObjectNode signed = Json.object().setAll(document);
    signed.putArray("proof").add(proof);
    return signed;
  }

  /** Whether one of the proofs of {@code document} is the key's. */
  public ProofVerdict verify(ObjectNode document, Ed25519PublicKey key) {
    JsonNode member = document.path("proof");
    List<JsonNode> proofs = member.isArray() ? member.valueStream().toList() : List.of(member);
    ObjectNode unsigned = Json.object().setAll(document);
    unsigned.remove("proof");
    ProofVerdict verdict = ProofVerdict.ABSENT;
    for (JsonNode proof : proofs) {
      if (proof instanceof ObjectNode object) {
        ProofVerdict one = verify(unsigned, object, key);
        if (one == ProofVerdict.VALID) {
          return one;
        }
        verdict = verdict == ProofVerdict.ABSENT ? one : worse(verdict, one);
      }
    }
    return verdict;
  }

  /** What says more: that a signature is wrong, rather than that one could not be checked. */
  private static ProofVerdict worse(ProofVerdict first, ProofVerdict second) {
    return first == ProofVerdict.INVALID ? first : second;
  }

  private ProofVerdict verify(ObjectNode unsigned, ObjectNode proof, Ed25519PublicKey key) {
    if (!text(proof, "type").equals(TYPE) || !text(proof, "cryptosuite").equals(SUITE)) {
      return ProofVerdict.UNSUPPORTED;
    }
    Optional<byte[]> signature = signature(text(proof, "proofValue"));
    if (signature.isEmpty() || !text(proof, "proofPurpose").equals(PURPOSE)) {
      return ProofVerdict.INVALID;
    }
    ObjectNode options = proof.deepCopy();
    options.remove("proofValue");
    try {
      return key.verifies(hashData(unsigned, options), signature.get())
          ? ProofVerdict.VALID
          : ProofVerdict.INVALID;
    } catch (UnsafeDocumentException e) {
      return ProofVerdict.UNSAFE;
    }
  }

  private static Optional<byte[]> signature(String proofValue) {
    return proofValue.startsWith("z") && proofValue.length() <= MAX_PROOF_VALUE
        ? Multibase.decode(proofValue)
        : Optional.empty();
  }

  /**
   * Section 3.2.4: "join proofConfigHash … with transformedDocumentHash"; section 3.2.5: the proof
   * configuration is the options with the {@code @context} of the document.
   */
  byte[] hashData(ObjectNode unsigned, ObjectNode options) {
    ObjectNode configuration = Json.object();
    configuration.set("@context", unsigned.path("@context"));
    configuration.setAll(options);
    configuration.set("@context", unsigned.path("@context"));
    MessageDigest sha256 = sha256();
    byte[] hashes = new byte[64];
    System.arraycopy(sha256.digest(canonicalizer.canonical(configuration)), 0, hashes, 0, 32);
    System.arraycopy(sha256.digest(canonicalizer.canonical(unsigned)), 0, hashes, 32, 32);
    return hashes;
  }

  private static String text(ObjectNode object, String member) {
    return object.path(member).stringValueOpt().orElse("");
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
