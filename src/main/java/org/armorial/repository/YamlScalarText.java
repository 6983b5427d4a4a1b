package org.armorial.repository;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.armorial.repository.field.PlainForm;

/** One string as YAML 1.2 writes it. */
final class YamlScalarText {
  /** How wide people's files are. */
  private static final int WIDTH = 88;

  /** Room for the name of a field before its text. */
  private static final int KEY = 10;

  // YAML 1.2, section 7.3.3: a plain scalar begins with no indicator and holds neither ": " nor
  // " #".
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_/(.«“][^\\p{Cntrl}]*");

  private YamlScalarText() {}

  /** On one line, in quotes only if it must be. */
  static String of(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.contains(": ")
            && !text.contains(" #")
            && !text.endsWith(":")
            && !text.endsWith(" ")
            && PlainForm.ofPlain(text) == PlainForm.TEXT
            && !text.startsWith("---")
            && !text.startsWith("...");
    return plain ? text : quoted(text);
  }

  /** Between double quotes (section 7.3.1). */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').appendCodePoint(c);
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0x2028 || c == 0x2029) {
          out.append("\\u").append(HexFormat.of().toHexDigits((char) c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** On one line, folded or as lines, whichever a person would write. */
  static String text(String text, int indent) {
    boolean oddSpaces = text.startsWith(" ") || text.endsWith(" ") || text.contains("  ");
    if (text.chars().anyMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7F && c < 0xA0))) {
      return quoted(text);
    }
    if (text.indexOf('\n') >= 0) {
      boolean block = !text.startsWith("\n") && !text.startsWith(" ") && !text.endsWith("\n");
      return block ? "|-" + indented(text, indent) : quoted(text);
    }
    return text.length() + indent > WIDTH - KEY && !oddSpaces ? folded(text, indent) : of(text);
  }

  /** Lines that stand as they are; the text ends in a line feed. */
  static String lines(String text, int indent) {
    boolean block = !text.startsWith("\n") && !text.startsWith(" ") && text.endsWith("\n");
    if (!block || text.endsWith("\n\n")) {
      return quoted(text);
    }
    return "|" + indented(text.substring(0, text.length() - 1), indent);
  }

  private static String indented(String text, int indent) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      out.append('\n');
      if (!line.isEmpty()) {
        out.append(" ".repeat(indent)).append(line);
      }
    }
    return out.toString();
  }

  // Section 8.1.3: a line break between two lines that do not begin with a space reads as a space.
  private static String folded(String text, int indent) {
    StringBuilder out = new StringBuilder(">-");
    int column = WIDTH + 1;
    for (String word : text.split(" ", -1)) {
      if (column + 1 + word.length() > WIDTH) {
        out.append('\n').append(" ".repeat(indent)).append(word);
        column = indent + word.length();
      } else {
        out.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    return out.toString();
  }
}
