package org.armorial.proof;

import java.security.interfaces.RSAPublicKey;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An RSA public key of 2048 to 4096 bits, written as PEM or as JWK. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class RsaPublicKey {
  private final RSAPublicKey key;

  RsaPublicKey(RSAPublicKey key) {
    this.key = key;
  }

  /** The key in a {@code PUBLIC KEY} block (RFC 7468, section 13); empty when it is not one. */
  public static Optional<RsaPublicKey> parsePem(String pem) {
    throw new UnsupportedOperationException(pem);
  }

  /** The {@code PUBLIC KEY} block, {@code \n} line ends. */
  public String pem() {
    throw new UnsupportedOperationException(key.toString());
  }

  /** The JWK with {@code kty}, {@code n}, {@code e}, {@code alg}, {@code use} and {@code kid}. */
  public ObjectNode jwk(String kid) {
    throw new UnsupportedOperationException(kid);
  }

  /** JWK thumbprint (RFC 7638) with SHA-256, base64url. */
  public String thumbprint() {
    throw new UnsupportedOperationException("soon");
  }

  /** Whether {@code signature} is this key's RS256 signature over {@code message}. */
  public boolean verifies(byte[] message, byte[] signature) {
    throw new UnsupportedOperationException("soon");
  }
}
