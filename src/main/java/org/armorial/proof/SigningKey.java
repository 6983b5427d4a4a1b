package org.armorial.proof;

import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/**
 * A private signing key: Ed25519 for Data Integrity and RSA-2048 for VC-JWT, made together. It
 * prints nothing of itself, cannot be serialised, and leaves this package only encrypted. Safe to
 * share between threads.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class SigningKey {
  private final Ed25519PrivateKeyParameters ed25519;
  private final RSAPrivateCrtKey rsa;
  private final PublicKeys publicKeys;

  SigningKey(Ed25519PrivateKeyParameters ed25519, RSAPrivateCrtKey rsa, PublicKeys publicKeys) {
    this.ed25519 = ed25519;
    this.rsa = rsa;
    this.publicKeys = publicKeys;
  }

  /** A new key; takes some tenths of a second. */
  public static SigningKey generate(SecureRandom random) {
    throw new UnsupportedOperationException(random.toString());
  }

  /** The public half. */
  public PublicKeys publicKeys() {
    return publicKeys;
  }

  /** Ed25519 signature (RFC 8032, section 5.1.6), 64 bytes. */
  byte[] signEd25519(byte[] message) {
    throw new UnsupportedOperationException(ed25519.toString());
  }

  /** RSASSA-PKCS1-v1_5 with SHA-256, {@code RS256} (RFC 7518, section 3.3). */
  byte[] signRs256(byte[] message) {
    throw new UnsupportedOperationException(rsa.getAlgorithm());
  }

  @Override
  public String toString() {
    return "SigningKey";
  }
}
