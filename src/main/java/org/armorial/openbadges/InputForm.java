package org.armorial.openbadges;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What bytes look like, whatever their name or their sender says. */
enum InputForm {
  PNG,
  SVG,
  PAGE,
  TEXT;

  /** Long prologues of drawing programs fit in. */
  private static final int LOOKED_AT = 16 << 10;

  private static final Pattern TAG_NAME = Pattern.compile("<([A-Za-z][A-Za-z0-9:]*)");

  /** PNG third edition, section 5.2: 137 80 78 71 begin every one. */
  private static final byte[] PNG_START = {(byte) 137, 'P', 'N', 'G'};

  static InputForm of(byte[] bytes, String contentType) {
    if (bytes.length >= 4 && Arrays.equals(bytes, 0, 4, PNG_START, 0, 4)) {
      return PNG;
    }
    String start =
        new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    // The byte order mark of UTF-8, byte by byte.
    String text = (start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start).strip();
    if (!text.startsWith("<")) {
      return TEXT;
    }
    Matcher tag = TAG_NAME.matcher(text).region(firstTag(text), text.length());
    String name = tag.lookingAt() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
    if (name.equals("svg") || name.endsWith(":svg")) {
      return SVG;
    }
    return name.isEmpty() && contentType.startsWith("image/svg") ? SVG : PAGE;
  }

  /** Where the first element may begin: behind comments and declarations. */
  private static int firstTag(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<!--", at)) {
        at = behind(text, "-->", at + 4);
      } else if (text.startsWith("<?", at)) {
        at = behind(text, "?>", at);
      } else if (text.startsWith("<!", at)) {
        int end = behind(text, ">", at);
        int inner = text.substring(at, end).indexOf('[');
        at = inner < 0 ? end : behind(text, ">", behind(text, "]", at + inner));
      } else {
        break;
      }
    }
    return at;
  }

  private static int behind(String text, String wanted, int from) {
    int found = text.indexOf(wanted, from);
    return found < 0 ? text.length() : found + wanted.length();
  }
}
