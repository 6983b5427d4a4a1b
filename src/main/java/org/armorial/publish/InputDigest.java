package org.armorial.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.armorial.model.Sha256;

/**
 * The digest of a list of inputs; each is told apart by its length, so that no two lists run
 * together.
 */
final class InputDigest {
  private final MessageDigest digest;

  InputDigest() {
    this(sha256());
  }

  private InputDigest(MessageDigest digest) {
    this.digest = digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A digest that goes on from what was added here so far, and leaves this one as it is. */
  InputDigest copy() {
    try {
      return new InputDigest((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this platform's SHA-256 cannot be copied", e);
    }
  }

  InputDigest add(String input) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    int length = bytes.length;
    digest.update(
        new byte[] {
          (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        });
    digest.update(bytes);
    return this;
  }

  Sha256 finish() {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  static Sha256 of(byte[] bytes) {
    InputDigest whole = new InputDigest();
    whole.digest.update(bytes);
    return whole.finish();
  }
}
