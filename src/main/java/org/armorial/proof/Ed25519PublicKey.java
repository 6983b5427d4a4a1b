package org.armorial.proof;

import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/**
 * An Ed25519 public key (RFC 8032), written as a Multikey: {@code z6Mk…} (Controlled Identifiers
 * 1.0, section 2.2.2).
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class Ed25519PublicKey {
  private final Ed25519PublicKeyParameters key;

  Ed25519PublicKey(Ed25519PublicKeyParameters key) {
    this.key = key;
  }

  /** The key in {@code multikey}; empty when it is not an Ed25519 Multikey. */
  public static Optional<Ed25519PublicKey> parse(String multikey) {
    throw new UnsupportedOperationException(multikey);
  }

  /** The Multikey, {@code z6Mk…}. */
  public String multikey() {
    throw new UnsupportedOperationException(key.toString());
  }

  /** Whether {@code signature} is this key's over {@code message}. */
  public boolean verifies(byte[] message, byte[] signature) {
    throw new UnsupportedOperationException("soon");
  }
}
