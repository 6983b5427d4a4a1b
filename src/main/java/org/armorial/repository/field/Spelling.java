package org.armorial.repository.field;

/**
 * Forms that nearly every award has, told by hand: a large register has them by the ten thousand,
 * and {@code java.util.regex} takes long to warm up. Each says what the pattern says that editors
 * are given; a test holds them to it.
 */
final class Spelling {
  private static final String HASH = "sha256$";
  private static final String UUID = "urn:uuid:";
  private static final String HTTPS = "https://";

  /** Where the groups of a UUID end. */
  private static final int[] GROUPS = {17, 22, 27, 32, 45};

  private Spelling() {}

  /** Where the digits that begin at {@code from} end. */
  static int digits(String text, int from) {
    int to = from;
    while (to < text.length() && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** {@code sha256$} and 64 digits. */
  static boolean isHash(String text) {
    return text.length() == HASH.length() + 64
        && text.startsWith(HASH)
        && isHex(text, HASH.length(), text.length());
  }

  /** Eight to 128 letters and digits, or what Base64 has besides. */
  static boolean isSalt(String text) {
    if (text.length() < 8 || text.length() > 128) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLowerOrDigit(c) && !(c >= 'A' && c <= 'Z') && "+/=_-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code urn:uuid:} and its five groups. */
  static boolean isUuid(String text) {
    int last = GROUPS[GROUPS.length - 1];
    if (text.length() != last || !text.startsWith(UUID)) {
      return false;
    }
    int from = UUID.length();
    for (int to : GROUPS) {
      if (!isHex(text, from, to) || (to < last && text.charAt(to) != '-')) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  /**
   * Whether a text is an https address of the plainest sort: a host whose labels begin with a small
   * letter, and a path without anything that must be escaped. Others may be addresses too.
   */
  static boolean isPlainAddress(String text) {
    if (!text.startsWith(HTTPS)) {
      return false;
    }
    int slash = text.indexOf('/', HTTPS.length());
    int end = slash < 0 ? text.length() : slash;
    if (!isPlainHost(text, HTTPS.length(), end)) {
      return false;
    }
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLowerOrDigit(c) && !(c >= 'A' && c <= 'Z') && "/._~-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainHost(String text, int from, int to) {
    char before = '.';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean fits;
      if (c == '.' || c == '-') {
        fits = isLowerOrDigit(before);
      } else {
        fits = before == '.' ? isLower(c) : isLowerOrDigit(c);
      }
      if (!fits) {
        return false;
      }
      before = c;
    }
    return isLowerOrDigit(before);
  }

  private static boolean isHex(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLowerOrDigit(char c) {
    return isLower(c) || isDigit(c);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
