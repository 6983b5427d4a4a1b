package org.armorial.verify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.proof.ProofVerdict;
import org.armorial.proof.SignedToken;

/** What the header of a JWS asks for, before any key is looked for: nothing of it is obeyed. */
final class TokenForm {
  /** RFC 7518, section 3.1, and RFC 8037: the algorithms of the keys that this program reads. */
  private static final Set<String> KNOWN = Set.of("RS256", "ES256", "ES384", "EdDSA");

  private TokenForm() {}

  /** Why no key could verify {@code token}; empty when one could. */
  static Optional<Line> objection(SignedToken token) {
    String algorithm = token.algorithm();
    // RFC 7518, section 3.1: "none: No digital signature or MAC performed". With HMAC (section 3.2)
    // whoever can verify can sign, too.
    if (algorithm.isEmpty() || algorithm.equalsIgnoreCase("none") || algorithm.startsWith("HS")) {
      return Optional.of(Line.of(Reason.NO_PROOF));
    }
    if (token.header().has("crit") || token.header().has("b64")) {
      return unsupported("extension");
    }
    return KNOWN.contains(algorithm) ? Optional.empty() : unsupported(algorithm);
  }

  private static Optional<Line> unsupported(String suite) {
    return Optional.of(Line.of(Reason.PROOF_UNSUPPORTED, Map.of("suite", suite)));
  }

  /** What verifying a token to which there is no objection says. */
  static Reason reason(ProofVerdict verdict) {
    // Asking for another algorithm than the key's is how keys are confused (RFC 8725, section 2.1).
    return verdict == ProofVerdict.VALID ? Reason.SIGNATURE_VALID : Reason.SIGNATURE_INVALID;
  }
}
