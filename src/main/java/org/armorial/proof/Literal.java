package org.armorial.proof;

/** Literals of canonical N-Quads. */
final class Literal {
  private Literal() {}

  /**
   * What stands between the quotes. RDFC-1.0, appendix A: BS, HT, LF, FF, CR, the quotation mark
   * and the backslash "MUST be encoded using ECHAR"; other controls and DEL "MUST be represented by
   * UCHAR using a lowercase \\u with 4 HEXes"; "all other characters MUST be represented by their
   * native … representation".
   */
  static String escaped(String text) {
    int plain = plain(text, 0);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    for (int i = plain; i < text.length(); i = plain(text, from)) {
      out.append(text, from, i);
      escape(out, text.charAt(i));
      from = i + 1;
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Where the characters that stand for themselves end. */
  private static int plain(String text, int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || c == 0x7F) {
        break;
      }
      i++;
    }
    return i;
  }

  private static void escape(StringBuilder out, char c) {
    int echar = "\b\t\n\f\r\"\\".indexOf(c);
    if (echar >= 0) {
      out.append('\\').append("btnfr\"\\".charAt(echar));
    } else {
      out.append("\\u00")
          .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
          .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
    }
  }
}
