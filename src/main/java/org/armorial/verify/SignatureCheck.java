package org.armorial.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.proof.DataProof;
import org.armorial.proof.DataProofs;
import org.armorial.proof.ProofVerdict;
import org.armorial.proof.SignedToken;
import org.armorial.proof.VerificationKey;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Did the issuer of a signed document sign it, and exactly it? Thread-safe.
 *
 * @param purpose the verification relationship that its key must have: {@code assertionMethod}
 */
record SignatureCheck(KeyResolver keys, DataProofs proofs, Instant asOf, String purpose) {
  /** A badge with criteria, evidence and endorsements has some hundreds. */
  private static final int MAX_VALUES = 3_000;

  /**
   * Of a credential with embedded proofs. Open Badges 3.0, section 8.5, step 2: any one that
   * verifies is enough.
   */
  Line embedded(ObjectNode credential, Optional<String> issuer) {
    if (size(credential) > MAX_VALUES) {
      return unsupported("size");
    }
    return proofs.of(credential).stream()
        .map(proof -> line(proof, issuer))
        // Yes says more than no, and no more than unknown: their order.
        .min(Comparator.comparing(Line::answer))
        .orElseGet(() -> Line.of(Reason.NO_PROOF));
  }

  /** Values of all levels; canonical forms of immense documents take minutes. */
  private static int size(JsonNode value) {
    return 1 + value.valueStream().mapToInt(SignatureCheck::size).sum();
  }

  private Line line(DataProof proof, Optional<String> issuer) {
    if (!proof.isSupported()) {
      return unsupported(proof.cryptosuite().isEmpty() ? proof.type() : proof.cryptosuite());
    }
    if (!proof.isWellFormed()) {
      return unsupported("malformed");
    }
    Optional<String> named = proof.verificationMethod();
    if (named.isEmpty()) {
      return unsupported("no-key");
    }
    String method = named.get();
    if (!proof.purpose().equals(purpose)) {
      return Line.of(Reason.KEY_NOT_FOR_CLAIMS, Map.of("key", method));
    }
    Optional<Instant> end = proof.expires().filter(moment -> !moment.isAfter(asOf));
    if (end.isPresent()) {
      return Line.of(Reason.PROOF_EXPIRED, Map.of("date", Timestamps.text(end.get())));
    }
    return with(
        id -> keys.find(method, id),
        issuer,
        key -> {
          ProofVerdict verdict = proof.verify(key, purpose);
          return verdict == ProofVerdict.UNKNOWN_CONTEXT
              ? Line.of(
                  Reason.CONTEXT_UNKNOWN,
                  Map.of("address", String.join(", ", proof.unknownContexts())))
              : verdict(verdict, proof.cryptosuite());
        });
  }

  /** Of a compact JWS. */
  Line token(SignedToken token, Optional<String> issuer) {
    Optional<Line> objection = TokenForm.objection(token);
    if (objection.isPresent()) {
      return objection.get();
    }
    Optional<String> kid = token.kid();
    Optional<ObjectNode> jwk = token.embeddedJwk();
    if (kid.isEmpty() && jwk.isEmpty()) {
      return unsupported("no-key");
    }
    return with(
        id -> kid.isPresent() ? keys.find(kid.get(), id) : keys.embedded(jwk.orElseThrow(), id),
        issuer,
        key -> Line.of(TokenForm.reason(token.verify(key))));
  }

  private static Line with(
      Function<String, FoundKey> find,
      Optional<String> issuer,
      Function<VerificationKey, Line> verify) {
    if (issuer.isEmpty()) {
      return Line.of(Reason.KEY_NOT_ISSUERS, Map.of("why", "no-issuer"));
    }
    FoundKey found = find.apply(issuer.get());
    if (found instanceof FoundKey.Not not) {
      return not.line();
    }
    FoundKey.Here key = (FoundKey.Here) found;
    Line line = verify.apply(key.key());
    if (!line.isYes()) {
      return line;
    }
    Line valid =
        Line.of(Reason.SIGNATURE_VALID, Map.of("key", key.method(), "issuer", issuer.get()));
    return key.asOf().map(valid::asOf).orElse(valid);
  }

  private static Line verdict(ProofVerdict verdict, String suite) {
    return switch (verdict) {
      case VALID -> Line.of(Reason.SIGNATURE_VALID);
      case INVALID -> Line.of(Reason.SIGNATURE_INVALID);
      case ABSENT -> Line.of(Reason.NO_PROOF);
      case UNSUPPORTED -> unsupported(suite);
      case UNSAFE -> Line.of(Reason.UNCOVERED);
      case UNKNOWN_CONTEXT -> Line.of(Reason.CONTEXT_UNKNOWN, Map.of("address", "?"));
    };
  }

  private static Line unsupported(String suite) {
    return Line.of(Reason.PROOF_UNSUPPORTED, Map.of("suite", suite));
  }
}
