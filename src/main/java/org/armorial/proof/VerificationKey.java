package org.armorial.proof;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A public key that verifies signatures of one algorithm. What it verifies is a property of the key
 * and never of the signature (RFC 8725, section 3.1). Safe to share between threads.
 */
public sealed interface VerificationKey permits Ed25519PublicKey, EcPublicKey, RsaPublicKey {
  /** Whether {@code signature}, as JOSE writes those of this algorithm, is over {@code message}. */
  boolean verifies(byte[] message, byte[] signature);

  /** Its JOSE name: {@code EdDSA}, {@code ES256}, {@code ES384} or {@code RS256}. */
  String algorithm();

  /**
   * The key of a JWK (RFC 7517): Ed25519, P-256, P-384, or RSA of 2048 to 4096 bits. Empty when it
   * is another, malformed, private, or says that it is for something else.
   */
  static Optional<VerificationKey> ofJwk(ObjectNode jwk) {
    return Jwk.key(jwk);
  }

  /**
   * The key of a Multikey (Controlled Identifiers 1.0, section 2.2.2): {@code z6Mk…} Ed25519,
   * {@code zDn…} P-256, {@code z82…} P-384. Empty for anything else.
   */
  static Optional<VerificationKey> ofMultikey(String multikey) {
    Optional<Ed25519PublicKey> ed25519 = Ed25519PublicKey.parse(multikey);
    return ed25519.isPresent()
        ? Optional.of(ed25519.get())
        : EcPublicKey.ofMultikey(multikey).map(key -> key);
  }

  /**
   * The key of a text with one PEM block, {@code PUBLIC KEY} or {@code RSA PUBLIC KEY} (RFC 7468,
   * RFC 8017). Empty when it is another, malformed or unsuitable.
   */
  static Optional<VerificationKey> ofPem(String pem) {
    return PublicKeyPem.key(pem);
  }
}
