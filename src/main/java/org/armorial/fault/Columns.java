package org.armorial.fault;

/** How many columns of a terminal a text takes, so that what is underlined is what is meant. */
final class Columns {
  private static final int TAB = 4;

  private Columns() {}

  /** The columns of one code point that begins at {@code column}, from 0. */
  static int width(int codePoint, int column) {
    if (codePoint == '\t') {
      return TAB - column % TAB;
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The columns of a whole text. */
  static int width(String text) {
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      column += width(c, column);
    }
    return column;
  }

  /** The text with each tab as the spaces that it takes. */
  static String withoutTabs(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int column = 0;
    for (int c : text.codePoints().toArray()) {
      int width = width(c, column);
      if (c == '\t') {
        out.append(" ".repeat(width));
      } else {
        out.appendCodePoint(c);
      }
      column += width;
    }
    return out.toString();
  }

  /** East Asian Width W and F (Unicode Standard Annex 11), by block, and emoji. */
  private static boolean isWide(int c) {
    return in(c, 0x1100, 0x115F)
        || in(c, 0x2E80, 0x303E)
        || in(c, 0x3041, 0xA4CF)
        || in(c, 0xAC00, 0xD7A3)
        || in(c, 0xF900, 0xFAFF)
        || in(c, 0xFE30, 0xFE6F)
        || in(c, 0xFF00, 0xFF60)
        || in(c, 0xFFE0, 0xFFE6)
        || in(c, 0x1F300, 0x1F64F)
        || in(c, 0x1F680, 0x1F6FF)
        || in(c, 0x1F900, 0x1F9FF)
        || in(c, 0x20000, 0x3FFFD);
  }

  private static boolean in(int c, int first, int last) {
    return first <= c && c <= last;
  }
}
