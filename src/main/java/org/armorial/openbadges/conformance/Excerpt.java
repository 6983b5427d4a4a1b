package org.armorial.openbadges.conformance;

/** A stranger's text, cut short and without characters that would disturb a line. */
final class Excerpt {
  private static final int LENGTH = 80;

  private Excerpt() {}

  static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(LENGTH).map(Excerpt::harmless).forEach(line::appendCodePoint);
    if (text.codePoints().skip(LENGTH).findAny().isPresent()) {
      line.append('…');
    }
    return line.toString();
  }

  private static int harmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          '\uFFFD';
      default -> point;
    };
  }
}
