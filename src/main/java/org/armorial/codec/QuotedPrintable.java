package org.armorial.codec;

import java.nio.charset.StandardCharsets;

/** Text in UTF-8 as quoted-printable (RFC 2045, section 6.7). */
final class QuotedPrintable {
  /** Rule 5: 76 characters a line, of which a soft break takes the last. */
  private static final int WIDTH = 75;

  private static final String DIGITS = "0123456789ABCDEF";

  private final StringBuilder out = new StringBuilder();
  private int used;

  private QuotedPrintable() {}

  /** Lines that are ended by CRLF. */
  static String of(String text) {
    QuotedPrintable encoding = new QuotedPrintable();
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    for (String line : lines.split("\n", -1)) {
      encoding.line(line.getBytes(StandardCharsets.UTF_8));
    }
    return encoding.out.toString();
  }

  private void line(byte[] bytes) {
    used = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      // Rule 3: a space ends no line.
      boolean plain = (b > ' ' && b < 127 && b != '=') || (b == ' ' && i + 1 < bytes.length);
      put(plain ? Character.toString(b) : "=" + DIGITS.charAt(b >> 4) + DIGITS.charAt(b & 15));
    }
    out.append("\r\n");
  }

  private void put(String encoded) {
    if (used + encoded.length() > WIDTH) {
      out.append("=\r\n");
      used = 0;
    }
    out.append(encoded);
    used += encoded.length();
  }
}
