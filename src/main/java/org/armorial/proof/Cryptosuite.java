package org.armorial.proof;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of Data Integrity proofs that this program verifies. */
enum Cryptosuite {
  /** Data Integrity EdDSA Cryptosuites 1.0, section 3.2. */
  EDDSA_RDFC("DataIntegrityProof", "eddsa-rdfc-2022", false, false),
  /** The same algorithm under its name in drafts up to 2023. */
  EDDSA_DRAFT("DataIntegrityProof", "eddsa-2022", false, false),
  /** Section 3.3. */
  EDDSA_JCS("DataIntegrityProof", "eddsa-jcs-2022", false, true),
  /** Appendix A.2, "legacy": the algorithm of {@code eddsa-rdfc-2022}. */
  ED25519_SIGNATURE("Ed25519Signature2020", "", false, false),
  /** Data Integrity ECDSA Cryptosuites 1.0, section 3.2. */
  ECDSA_RDFC("DataIntegrityProof", "ecdsa-rdfc-2019", true, false),
  /** Section 3.3. */
  ECDSA_JCS("DataIntegrityProof", "ecdsa-jcs-2019", true, true);

  private final String type;
  private final String suite;
  private final boolean elliptic;
  private final boolean jcs;

  Cryptosuite(String type, String suite, boolean elliptic, boolean jcs) {
    this.type = type;
    this.suite = suite;
    this.elliptic = elliptic;
    this.jcs = jcs;
  }

  /** The suite of a proof; a type that names its suite has no {@code cryptosuite}. */
  static Optional<Cryptosuite> of(String type, String cryptosuite) {
    return Arrays.stream(values())
        .filter(known -> known.type.equals(type) && known.suite.equals(cryptosuite))
        .findFirst();
  }

  /** Whether documents are brought into canonical form as JSON and not as RDF. */
  boolean isJcs() {
    return jcs;
  }

  /**
   * The hash of this suite with {@code key}; empty when the key is for another. ECDSA, section 3.2:
   * "the hash … MUST be SHA-256 … if … P-256 …, SHA-384 … P-384".
   */
  Optional<String> hash(VerificationKey key) {
    if (key instanceof EcPublicKey ec) {
      return elliptic ? Optional.of(ec.hash()) : Optional.empty();
    }
    return !elliptic && key instanceof Ed25519PublicKey ? Optional.of("SHA-256") : Optional.empty();
  }
}
