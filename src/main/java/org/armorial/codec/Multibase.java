package org.armorial.codec;

import java.util.Base64;
import java.util.Optional;

/**
 * Text whose first letter names its alphabet (W3C Controlled Identifiers section 2.4): {@code z}
 * Base58 with Bitcoin's alphabet, {@code u} base64url without padding.
 */
public final class Multibase {
  private Multibase() {}

  /** {@code z} and Base58. */
  public static String base58(byte[] bytes) {
    return "z" + Base58.encode(bytes);
  }

  /** {@code u} and base64url without padding. */
  public static String base64url(byte[] bytes) {
    return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The bytes of {@code text}, or nothing if its alphabet is another or its letters are not. */
  public static Optional<byte[]> decode(String text) {
    if (text.startsWith("z")) {
      return Base58.decode(text.substring(1));
    }
    if (text.startsWith("u")) {
      return base64url(text.substring(1));
    }
    return Optional.empty();
  }

  private static Optional<byte[]> base64url(String text) {
    if (text.indexOf('=') >= 0) {
      return Optional.empty();
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    // The JDK ignores stray low bits; two texts must not stand for the same bytes.
    String again = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return again.equals(text) ? Optional.of(bytes) : Optional.empty();
  }
}
