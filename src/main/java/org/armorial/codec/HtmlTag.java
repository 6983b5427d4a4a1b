package org.armorial.codec;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A start tag as HTML section 13.2.5 reads it.
 *
 * @param name in lower case
 * @param attributes by name in lower case; of equal names the first counts
 * @param end behind its {@code >}, or the end of the text
 */
record HtmlTag(String name, Map<String, String> attributes, int end) {
  private static final int MAX_ATTRIBUTES = 100;

  /** The tag whose {@code <} stands at {@code from}, with a letter behind. */
  static HtmlTag at(String text, int from) {
    Cursor cursor = new Cursor(text, from + 1);
    String name = cursor.until("/>").toLowerCase(Locale.ROOT);
    Map<String, String> attributes = new LinkedHashMap<>();
    while (cursor.toAttribute()) {
      String attribute = cursor.until("/>=").toLowerCase(Locale.ROOT);
      String value = cursor.value();
      if (attributes.size() < MAX_ATTRIBUTES) {
        attributes.putIfAbsent(attribute, value);
      }
    }
    return new HtmlTag(name, attributes, Math.min(text.length(), cursor.at + 1));
  }

  private static final class Cursor {
    private final String text;
    private int at;

    Cursor(String text, int at) {
      this.text = text;
      this.at = at;
    }

    /** Whether an attribute begins here, not the tag's end. */
    boolean toAttribute() {
      while (at < text.length() && (isSpace(text.charAt(at)) || text.charAt(at) == '/')) {
        at++;
      }
      return at < text.length() && text.charAt(at) != '>';
    }

    /** Up to white space or one of {@code ends}; an equals sign at the start belongs to a name. */
    String until(String ends) {
      int from = at;
      while (at < text.length()
          && !isSpace(text.charAt(at))
          && (ends.indexOf(text.charAt(at)) < 0 || (at == from && text.charAt(at) == '='))) {
        at++;
      }
      return text.substring(from, at);
    }

    String value() {
      skipSpace();
      if (at >= text.length() || text.charAt(at) != '=') {
        return "";
      }
      at++;
      skipSpace();
      char quote = at < text.length() ? text.charAt(at) : ' ';
      if (quote != '"' && quote != '\'') {
        return resolved(until(">"));
      }
      int end = text.indexOf(quote, at + 1);
      end = end < 0 ? text.length() : end;
      String value = text.substring(at + 1, end);
      at = Math.min(text.length(), end + 1);
      return resolved(value);
    }

    private void skipSpace() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    /** The references that addresses need; others stay as they stand. */
    private static String resolved(String value) {
      if (value.indexOf('&') < 0) {
        return value;
      }
      // The ampersand last, so that nothing is resolved twice.
      return value
          .replaceAll("&(quot|#34|#[xX]22);", "\"")
          .replaceAll("&(apos|#0?39|#[xX]27);", "'")
          .replaceAll("&(lt|#60|#[xX]3[cC]);", "<")
          .replaceAll("&(gt|#62|#[xX]3[eE]);", ">")
          .replaceAll("&(#x2[fF]|#47|sol);", "/")
          .replaceAll("&(#x3[aA]|#58|colon);", ":")
          .replaceAll("&(#x3[dD]|#61|equals);", "=")
          .replaceAll("&(amp|#0?38|#[xX]26);", "&");
    }
  }
}
