package org.armorial.proof.ssh;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** The two hashes that an SSH signature may name ("MUST be sha256 or sha512"). */
enum SshHash {
  SHA256("sha256", "SHA-256"),
  SHA512("sha512", "SHA-512");

  private final String word;
  private final String algorithm;

  SshHash(String word, String algorithm) {
    this.word = word;
    this.algorithm = algorithm;
  }

  static Optional<SshHash> named(String word) {
    return Arrays.stream(values()).filter(hash -> hash.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  byte[] of(byte[] message) {
    try {
      return MessageDigest.getInstance(algorithm).digest(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}
