package org.armorial.site;

import java.util.regex.Pattern;

/** White space in texts that must stand on one line. */
final class Blanks {
  private static final Pattern MANY = Pattern.compile("\\s+");

  private Blanks() {}

  /** The text with single spaces between its words, and none around them. */
  static String single(String text) {
    return isTidy(text) ? text : MANY.matcher(text.strip()).replaceAll(" ");
  }

  private static boolean isTidy(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }
}
