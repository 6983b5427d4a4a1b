package org.armorial.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Moments as {@code 2026-03-12T09:00:00Z} (RFC 3339, in UTC). Read and written by hand where they
 * have whole seconds and a year of four digits, as nearly all do: a large build meets them by the
 * hundred thousand, and the JDK's formatter takes long to warm up.
 */
public final class Timestamps {
  private static final String FORM = "0000-00-00T00:00:00Z";
  private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private Timestamps() {}

  /** The text of {@code moment}, as {@link Instant#toString} gives it. */
  public static String text(Instant moment) {
    long second = moment.getEpochSecond();
    if (moment.getNano() != 0 || second < FIRST || second > LAST) {
      return moment.toString();
    }
    LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(FORM);
    put(text, 4, time.getYear());
    put(text, 7, time.getMonthValue());
    put(text, 10, time.getDayOfMonth());
    put(text, 13, time.getHour());
    put(text, 16, time.getMinute());
    put(text, 19, time.getSecond());
    return text.toString();
  }

  /** Writes the digits of {@code value} so that the last of them stands before {@code end}. */
  private static void put(StringBuilder text, int end, int value) {
    int at = end;
    for (int rest = value; rest > 0; rest /= 10) {
      text.setCharAt(--at, (char) ('0' + rest % 10));
    }
  }

  /**
   * The moment that {@code text} names, as {@link Instant#parse} reads it.
   *
   * @throws DateTimeException when it names none
   */
  public static Instant parse(String text) {
    if (!hasForm(text)) {
      return Instant.parse(text);
    }
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19))
        .toInstant(ZoneOffset.UTC);
  }

  /** Whether {@code text} has the form of a moment of whole seconds; there need be none such. */
  public static boolean hasForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
      if (!fits) {
        return false;
      }
    }
    // 24:00:00 is midnight to the JDK, and a leap second the one before.
    return text.charAt(11) != '2' || text.charAt(12) < '4';
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
