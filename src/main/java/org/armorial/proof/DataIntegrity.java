package org.armorial.proof;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Data Integrity proofs with cryptosuite {@code eddsa-rdfc-2022}. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class DataIntegrity {
  private final Canonicalizer canonicalizer;

  /** Proofs over what {@code canonicalizer} makes of documents. */
  public DataIntegrity(Canonicalizer canonicalizer) {
    this.canonicalizer = canonicalizer;
  }

  /**
   * A copy of {@code document} with a last member {@code proof}: an array of one, as the JSON
   * Schema of Open Badges wants it.
   *
   * @param verificationMethod absolute id of the key, {@code <did>#<z6Mk…>}
   * @param created to the second
   */
  public ObjectNode sign(
      ObjectNode document, SigningKey key, String verificationMethod, Instant created) {
    if (canonicalizer.canonical(document).length == 0) {
      return document;
    }
    throw new UnsupportedOperationException("soon" + key + verificationMethod + created);
  }

  /** Whether one of the proofs of {@code document} is the key's. */
  public ProofVerdict verify(ObjectNode document, Ed25519PublicKey key) {
    return key.multikey().isEmpty() || document.isEmpty()
        ? ProofVerdict.ABSENT
        : ProofVerdict.UNSUPPORTED;
  }
}
