package org.armorial.codec;

/**
 * A JSON string with the fewest escapes. RFC 8785 section 3.2.2.2: the short forms for backspace,
 * tab, line feed, form feed and carriage return, a {@code u} escape with lower-case digits for the
 * other control characters, backslash and quotation mark; everything else as it is.
 */
final class JsonText {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private JsonText() {}

  static void write(ByteSink out, String text) {
    out.write('"');
    int length = text.length();
    for (int i = out.plain(text, 0); i < length; i = out.plain(text, i + 1)) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        if (Character.isSurrogate(c)) {
          // RFC 8785 section 3.2.2.2: a lone surrogate must end the work with an error.
          int point = text.codePointAt(i);
          if (Character.isBmpCodePoint(point)) {
            throw new IllegalArgumentException("half of a surrogate pair in a JSON string");
          }
          out.codePoint(point);
          i++;
        } else {
          out.codePoint(c);
        }
      } else {
        escape(out, c);
      }
    }
    out.write('"');
  }

  private static void escape(ByteSink out, char c) {
    out.write('\\');
    switch (c) {
      case '"', '\\' -> out.write(c);
      case '\b' -> out.write('b');
      case '\t' -> out.write('t');
      case '\n' -> out.write('n');
      case '\f' -> out.write('f');
      case '\r' -> out.write('r');
      default -> {
        out.ascii("u00");
        out.write(HEX[c >> 4]);
        out.write(HEX[c & 15]);
      }
    }
  }
}
