package org.armorial.repository.field;

import java.util.Locale;
import java.util.OptionalInt;

/** Characters that no text of a register holds: they are not seen, or change what is seen. */
public final class Characters {
  private Characters() {}

  /** The first character that is refused. */
  static OptionalInt firstRefused(String text, boolean lines) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && isFollowedByLow(text, i)) {
        i++;
      } else if ((c < ' ' || c >= 0x7F) && (isRefused(c, lines) || Character.isSurrogate(c))) {
        return OptionalInt.of(c);
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isFollowedByLow(String text, int at) {
    return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
  }

  /**
   * Whether a text may not hold {@code point}: control characters, line and paragraph separators,
   * what reorders or hides the text around it (Unicode Technical Report 36, section 2.5), and what
   * is no character at all, which verifiers write in different ways.
   *
   * @param lines whether the text may have several lines
   */
  public static boolean isRefused(int point, boolean lines) {
    if (point == '\n' || point == '\t') {
      return !lines;
    }
    return point < ' '
        || (point >= 0x7F && point <= 0x9F)
        || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0xFEFF
        || point == 0xFFFE
        || point == 0xFFFF;
  }

  /** How Unicode names a character, for example {@code U+202E}. */
  public static String name(int character) {
    String hex = Integer.toHexString(character).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
