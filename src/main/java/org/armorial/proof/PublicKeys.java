package org.armorial.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;

/**
 * The public half of a signing key, ready to verify with.
 *
 * @param ed25519 verifies Data Integrity proofs
 * @param rsa verifies VC-JWT
 */
public record PublicKeys(Ed25519PublicKey ed25519, RsaPublicKey rsa) {
  /** What can be wrong with {@code keys/<kid>.yaml}. */
  public enum Problem {
    /** {@code ed25519} is not a Multikey of an Ed25519 key. */
    ED25519_UNREADABLE,
    /** {@code rsa} is not a PEM block with an RSA public key. */
    RSA_UNREADABLE,
    /** {@code rsa} has fewer than 2048 bits, more than 4096, or a weak exponent. */
    RSA_UNSUITABLE
  }

  /**
   * What came of reading.
   *
   * @param keys present when there is no problem
   * @param problems everything wrong
   */
  public record Reading(Optional<PublicKeys> keys, List<Problem> problems) {
    /** Copies the list. */
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the texts of a register's key. */
  public static Reading read(PublicSigningKey key) {
    List<Problem> problems = new ArrayList<>();
    Optional<Ed25519PublicKey> ed25519 = Ed25519PublicKey.parse(key.ed25519());
    if (ed25519.isEmpty()) {
      problems.add(Problem.ED25519_UNREADABLE);
    }
    Optional<RsaPublicKey> rsa = RsaPublicKey.parsePem(key.rsa());
    if (rsa.isEmpty()) {
      problems.add(Problem.RSA_UNREADABLE);
    } else if (!rsa.get().isSuitable()) {
      problems.add(Problem.RSA_UNSUITABLE);
    }
    return new Reading(
        problems.isEmpty()
            ? ed25519.flatMap(first -> rsa.map(second -> new PublicKeys(first, second)))
            : Optional.empty(),
        problems);
  }

  /** The register's form of this key, active from {@code created}. */
  public PublicSigningKey toModel(KeyId id, Instant created) {
    return new PublicSigningKey(
        id,
        created,
        KeyState.ACTIVE,
        Optional.empty(),
        ed25519.multikey(),
        rsa.pem(),
        Optional.empty());
  }
}
