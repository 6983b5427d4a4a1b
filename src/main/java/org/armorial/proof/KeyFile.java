package org.armorial.proof;

import java.security.SecureRandom;

/**
 * The text of a key file: two {@code ENCRYPTED PRIVATE KEY} blocks (RFC 7468, section 11), Ed25519
 * then RSA, each PKCS#8 v1 under PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC (RFC 8018), which
 * OpenSSL reads.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class KeyFile {
  private KeyFile() {}

  /** Encrypts {@code key}. */
  public static String write(SigningKey key, Passphrase passphrase, SecureRandom random) {
    throw new UnsupportedOperationException(random.toString() + key + passphrase);
  }

  /** Opens {@code text}. */
  public static SigningKey read(String text, Passphrase passphrase) throws KeyException {
    throw new UnsupportedOperationException(text + passphrase);
  }
}
