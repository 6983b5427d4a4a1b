package org.armorial.codec;

import java.util.Locale;

/** Names of characters that cannot be shown. */
final class CodePoints {
  private CodePoints() {}

  /** {@code U+001B}. */
  static String name(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
