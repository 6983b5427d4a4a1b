package org.armorial.codec;

import java.util.Optional;

/**
 * Markdown without marks: paragraphs of words, as most narratives are. CommonMark makes the same
 * HTML of it, but a large build meets such texts by the ten thousand.
 */
final class PlainMarkdown {
  private PlainMarkdown() {}

  /**
   * What {@link Markdown#html} makes of {@code markdown} when it is certain that no character of it
   * is a mark; else empty. Every line begins with a letter, so that it can neither be indented nor
   * open a block, and doesn't end in white space, so that it can't be a hard break.
   */
  static Optional<String> html(String markdown) {
    StringBuilder html = new StringBuilder(markdown.length() + 32);
    boolean inParagraph = false;
    int from = 0;
    while (from < markdown.length()) {
      int end = markdown.indexOf('\n', from);
      int to = end < 0 ? markdown.length() : end;
      if (to > from) {
        html.append(inParagraph ? "\n" : "<p>");
        if (!addWords(html, markdown, from, to)) {
          return Optional.empty();
        }
      } else if (inParagraph) {
        html.append("</p>\n");
      }
      inParagraph = to > from;
      from = to + 1;
    }
    return Optional.of(html.append(inParagraph ? "</p>\n" : "").toString());
  }

  /** Adds a line; false when it may hold a mark. */
  private static boolean addWords(StringBuilder html, String text, int from, int to) {
    if (!Character.isLetter(text.charAt(from)) || isBlank(text.charAt(to - 1))) {
      return false;
    }
    int written = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '>') {
        html.append(text, written, i).append(c == '"' ? "&quot;" : "&gt;");
        written = i + 1;
      } else if (mayMean(c)) {
        return false;
      }
    }
    html.append(text, written, to);
    return true;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether {@code c} means something inside a line, or is a control character. */
  private static boolean mayMean(char c) {
    return switch (c) {
      case '\\', '`', '*', '_', '[', ']', '<', '&' -> true;
      default -> c < ' ' || (c >= 0x7F && c < 0xA0);
    };
  }
}
