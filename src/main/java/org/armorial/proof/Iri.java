package org.armorial.proof;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** What an absolute IRI looks like (RFC 3987). */
final class Iri {
  /** Any scheme, then nothing that N-Quads (IRIREF) or RFC 3987 keeps out of an IRI. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20\\x7F-\\x9F<>\"{}|\\\\^`\\p{IsWhite_Space}"
              + "\\p{Cs}\\p{Cn}\\p{Co}]+");

  private static final int MAX_LENGTH = 1 << 16;

  /** By character, whether it may stand anywhere behind the scheme (RFC 3986, section 2). */
  private static final boolean[] PLAIN = plain();

  private Iri() {}

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x80];
    for (char c = 0; c < plain.length; c++) {
      plain[c] = isLetterOrDigit(c) || "-._~:/?@!$&'()*+,;=".indexOf(c) >= 0;
    }
    return plain;
  }

  /** Whether {@code text} is one, also to {@link URI}, by which titanium drops statements. */
  static boolean isAbsolute(String text) {
    if (text.length() > MAX_LENGTH || !ABSOLUTE.matcher(text).matches()) {
      return false;
    }
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Whether {@code text} is an address in plain ASCII of which every processor thinks the same: no
   * brackets, whole percent-encodings, one fragment at most, something behind the slashes.
   */
  static boolean isPlain(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1 || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (i == 0 || !(c == '+' || c == '-' || c == '.' || isDigit(c)))) {
        return false;
      }
    }
    if (text.startsWith("//", colon + 1)
        && (text.length() == colon + 3 || !isLetterOrDigit(text.charAt(colon + 3)))) {
      return false;
    }
    boolean fragment = false;
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < PLAIN.length && PLAIN[c]) {
        continue;
      }
      if (c == '#') {
        if (fragment) {
          return false;
        }
        fragment = true;
      } else if (c == '%') {
        if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
          return false;
        }
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
