package org.armorial.proof;

import java.util.Optional;
import java.util.Set;
import org.armorial.codec.Multibase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads public keys from JWK (RFC 7517, RFC 7518 section 6, RFC 8037). */
final class Jwk {
  /** RFC 7518, sections 6.2.2, 6.3.2 and 6.4.1: only private keys have these. */
  private static final Set<String> PRIVATE =
      Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k", "priv");

  /** 4096 bits in base64url, and some. */
  private static final int MAX_NUMBER = 700;

  private Jwk() {}

  static Optional<VerificationKey> key(ObjectNode jwk) {
    if (PRIVATE.stream().anyMatch(jwk::has) || jwk.has("revoked") || !isForVerifying(jwk)) {
      return Optional.empty();
    }
    Optional<VerificationKey> key =
        switch (text(jwk, "kty")) {
          case "OKP" -> okp(jwk).map(found -> found);
          case "EC" -> ec(jwk).map(found -> found);
          case "RSA" -> rsa(jwk).map(found -> found);
          default -> Optional.empty();
        };
    return key.filter(found -> isFor(jwk, found));
  }

  /** Sections 4.2 and 4.3: {@code use} and {@code key_ops} say what the key is for. */
  private static boolean isForVerifying(ObjectNode jwk) {
    JsonNode operations = jwk.path("key_ops");
    return (!jwk.has("use") || text(jwk, "use").equals("sig"))
        && (operations.isMissingNode()
            || (operations.isArray()
                && operations
                    .valueStream()
                    .anyMatch(item -> item.stringValueOpt().orElse("").equals("verify"))));
  }

  /** Section 4.4: {@code alg} "identifies the algorithm intended for use with the key". */
  private static boolean isFor(ObjectNode jwk, VerificationKey key) {
    if (!jwk.has("alg")) {
      return true;
    }
    String algorithm = text(jwk, "alg");
    // RFC 9864, section 2.2: "Ed25519" is the fully specified name of what "EdDSA" is here.
    return algorithm.equals(key.algorithm())
        || (key instanceof Ed25519PublicKey && algorithm.equals("Ed25519"));
  }

  private static Optional<Ed25519PublicKey> okp(ObjectNode jwk) {
    return text(jwk, "crv").equals("Ed25519")
        ? bytes(jwk, "x").flatMap(Ed25519PublicKey::of)
        : Optional.empty();
  }

  private static Optional<EcPublicKey> ec(ObjectNode jwk) {
    return EcCurve.ofJwk(text(jwk, "crv"))
        .flatMap(
            curve ->
                bytes(jwk, "x").flatMap(x -> bytes(jwk, "y").flatMap(y -> point(curve, x, y))));
  }

  private static Optional<EcPublicKey> point(EcCurve curve, byte[] x, byte[] y) {
    return EcPublicKey.ofCoordinates(curve, x, y);
  }

  private static Optional<RsaPublicKey> rsa(ObjectNode jwk) {
    return bytes(jwk, "n")
        .flatMap(n -> bytes(jwk, "e").flatMap(e -> RsaPublicKey.of(n, e)))
        .filter(RsaPublicKey::isSuitable);
  }

  private static Optional<byte[]> bytes(ObjectNode jwk, String member) {
    String text = text(jwk, member);
    return text.isEmpty() || text.length() > MAX_NUMBER
        ? Optional.empty()
        : Multibase.decode("u" + text);
  }

  private static String text(ObjectNode jwk, String member) {
    return jwk.path(member).stringValueOpt().orElse("");
  }
}
