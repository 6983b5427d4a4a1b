package org.armorial.proof;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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
      return e.verdict();
    }
  }

  private static Optional<byte[]> signature(String proofValue) {
    return proofValue.startsWith("z") && proofValue.length() <= MAX_PROOF_VALUE
        ? Multibase.decode(proofValue)
        : Optional.empty();
  }

  byte[] hashData(ObjectNode unsigned, ObjectNode options) {
    return hashData(new HashInput(unsigned, options, false, "SHA-256"));
  }

  /**
   * Section 3.2.4: "join proofConfigHash … with transformedDocumentHash".
   *
   * @throws UnsafeDocumentException when the signature would not cover all of the document
   */
  byte[] hashData(HashInput input) {
    MessageDigest digest = Digests.of(input.hash());
    byte[] first = digest.digest(canonicalOptions(input));
    byte[] second = digest.digest(canonicalDocument(input));
    byte[] hashes = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, hashes, first.length, second.length);
    return hashes;
  }

  byte[] canonicalDocument(HashInput input) {
    return input.jcs()
        ? JcsForm.bytes(input.document())
        : canonicalizer.canonical(input.document());
  }

  byte[] canonicalOptions(HashInput input) {
    ObjectNode options = input.options();
    JsonNode own = options.path("@context");
    // What replaces it here, or stands behind it, the signature would not cover. The specification
    // lets it pass (section 3.3.2, step 4; for RDF it is overwritten), and verifiers differ.
    if (options.has("@context") && !own.equals(input.document().path("@context"))) {
      throw new UnsafeDocumentException(List.of("/proof/@context: not that of the document"));
    }
    return input.jcs()
        ? JcsForm.bytes(options)
        : canonicalizer.canonical(configuration(input.document(), options));
  }

  /** Section 3.2.5: the options, with the {@code @context} of the document. */
  static ObjectNode configuration(ObjectNode unsigned, ObjectNode options) {
    ObjectNode configuration = Json.object();
    configuration.set("@context", unsigned.path("@context"));
    configuration.setAll(options);
    configuration.set("@context", unsigned.path("@context"));
    return configuration;
  }

  Contexts contexts() {
    return canonicalizer.contexts();
  }

  private static String text(ObjectNode object, String member) {
    return object.path(member).stringValueOpt().orElse("");
  }
}
