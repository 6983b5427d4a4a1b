package org.armorial.fault;

/** Text from outside as it may be shown: nothing that moves a cursor, hides or turns words. */
public final class Visible {
  private static final int LONGEST = 200;

  private Visible() {}

  /** One line of at most 200 code points; what cannot be seen becomes U+FFFD. */
  public static String value(String text) {
    String whole = line(text);
    return whole.codePointCount(0, whole.length()) <= LONGEST
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** As one line of any length, of which what cannot be seen becomes U+FFFD; tabs stay. */
  public static String line(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isHarmless(c) ? c : 0xFFFD));
    return out.toString();
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t';
      case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      // Joiners belong to scripts and emoji; marks of direction can make a line lie.
      case Character.FORMAT -> c == 0x200C || c == 0x200D || c == 0xAD;
      default -> true;
    };
  }
}
