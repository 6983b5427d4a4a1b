package org.armorial.authoring.award;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.text.Language;

/** Days as people type them and spreadsheet programs write them. */
final class DayText {
  private static final Pattern ISO =
      Pattern.compile("([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})(T[0-9:.]{1,20}Z?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([1-9][0-9]{3})");

  private DayText() {}

  /**
   * The day that {@code text} names: {@code 2026-11-22}, and where French is spoken {@code
   * 22/11/2026}; elsewhere that order is anybody's guess.
   */
  static Optional<LocalDate> read(String text, Language language) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher french = DAY_FIRST.matcher(text.strip());
    return language.tag().startsWith("fr") && french.matches()
        ? day(french.group(3), french.group(2), french.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
