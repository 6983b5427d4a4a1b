package org.armorial.repository.field;

import java.util.regex.Pattern;
import org.armorial.codec.YamlScalar;

/**
 * What YAML 1.2's core schema (section 10.3.2) makes of a scalar: a text without quotes that looks
 * like a number is one to every editor, so it is one here.
 */
public enum PlainForm {
  /** A text. */
  TEXT("text"),
  /** {@code true} or {@code false}. */
  BOOLEAN("boolean"),
  /** A number. */
  NUMBER("number"),
  /** Nothing. */
  NOTHING("nothing");

  private static final Pattern IS_BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern IS_NUMBER =
      Pattern.compile(
          "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?(\\.inf|\\.Inf|\\.INF)|\\.nan|\\.NaN|\\.NAN");

  /** What may follow the first digits of a number. */
  private static final String GOES_ON = ".eEox";

  private final String word;

  PlainForm(String word) {
    this.word = word;
  }

  /** Its word in the bundle. */
  String word() {
    return word;
  }

  /** What a scalar of a file is. */
  public static PlainForm of(YamlScalar scalar) {
    return scalar.plain() ? ofPlain(scalar.text()) : TEXT;
  }

  /** What {@code text} is when it stands without quotes. */
  public static PlainForm ofPlain(String text) {
    if (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null")) {
      return NOTHING;
    }
    char first = text.charAt(0);
    if (first <= '9') {
      int digits = Spelling.digits(text, 0);
      if (digits == text.length()) {
        return NUMBER;
      }
      // What makes more of digits than a text is few letters: most dates and digests end here.
      if ((digits == 0 || GOES_ON.indexOf(text.charAt(digits)) >= 0)
          && IS_NUMBER.matcher(text).matches()) {
        return NUMBER;
      }
    }
    return text.length() <= 5 && IS_BOOLEAN.matcher(text).matches() ? BOOLEAN : TEXT;
  }
}
