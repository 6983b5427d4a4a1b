package org.armorial.proof.ssh;

import java.util.Base64;
import java.util.Optional;

/**
 * A public key as OpenSSH writes it in one line: {@code ssh-ed25519 AAAA…}. Keys are equal when
 * their bytes are.
 *
 * @param type {@code ssh-ed25519}, {@code ecdsa-sha2-nistp256}, {@code …384}, {@code …521}, {@code
 *     ssh-rsa}, {@code sk-ssh-ed25519@openssh.com} or {@code sk-ecdsa-sha2-nistp256@openssh.com}
 * @param base64 its bytes (RFC 4253, section 6.6)
 */
public record SshPublicKey(String type, String base64) {
  /** An RSA key of 16384 bits has 2,100 bytes. */
  private static final int MAX_BYTES = 4096;

  /**
   * The key of a line {@code type base64 comment}, as in {@code id_ed25519.pub}; empty when it is
   * none, of an unknown type, or too weak.
   */
  public static Optional<SshPublicKey> parse(String line) {
    String[] parts = line.strip().split("[ \t]+", 3);
    if (parts.length < 2 || parts[1].length() > 2 * MAX_BYTES) {
      return Optional.empty();
    }
    try {
      return ofBlob(Base64.getDecoder().decode(parts[1])).filter(key -> key.type.equals(parts[0]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<SshPublicKey> ofBlob(byte[] blob) {
    if (blob.length > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      String type = new SshFields(blob).name();
      SshVerifier.of(blob);
      return Optional.of(new SshPublicKey(type, Base64.getEncoder().encodeToString(blob)));
    } catch (SshFormatException e) {
      return Optional.empty();
    }
  }

  byte[] blob() {
    return Base64.getDecoder().decode(base64);
  }

  /** As {@code ssh-keygen -l} shows it: {@code SHA256:…}. */
  public String fingerprint() {
    byte[] digest = SshHash.SHA256.of(blob());
    return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
  }

  /** The line without a comment. */
  public String text() {
    return type + " " + base64;
  }

  @Override
  public String toString() {
    return text();
  }
}
