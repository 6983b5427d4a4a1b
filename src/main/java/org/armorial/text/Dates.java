package org.armorial.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Dates as prose, always read in UTC, so that a page says the same on every machine. */
public final class Dates {
  private static final List<String> FRENCH_MONTHS =
      List.of(
          "janvier",
          "février",
          "mars",
          "avril",
          "mai",
          "juin",
          "juillet",
          "août",
          "septembre",
          "octobre",
          "novembre",
          "décembre");
  private static final List<String> ENGLISH_MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  private Dates() {}

  /** {@code 1er mars 2026} or {@code 1 March 2026}. */
  public static String longDate(Language language, LocalDate date) {
    if (language.equals(Language.FRENCH)) {
      String day = date.getDayOfMonth() == 1 ? "1er" : Integer.toString(date.getDayOfMonth());
      return day + " " + FRENCH_MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
    return date.getDayOfMonth()
        + " "
        + ENGLISH_MONTHS.get(date.getMonthValue() - 1)
        + " "
        + date.getYear();
  }

  /** As {@link #longDate(Language, LocalDate)}, the day taken in UTC. */
  public static String longDate(Language language, Instant instant) {
    return longDate(language, LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  /** {@code 3 ans et 6 mois} or {@code 3 years and 6 months}; parts that are zero are left out. */
  public static String period(Language language, Period period) {
    boolean french = language.equals(Language.FRENCH);
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), french ? "an" : "year", french ? "ans" : "years");
    add(parts, period.getMonths(), french ? "mois" : "month", french ? "mois" : "months");
    add(parts, period.getDays(), french ? "jour" : "day", french ? "jours" : "days");
    String and = french ? " et " : " and ";
    if (parts.size() < 3) {
      return String.join(and, parts);
    }
    return parts.get(0) + ", " + parts.get(1) + and + parts.get(2);
  }

  private static void add(List<String> parts, int count, String one, String many) {
    if (count != 0) {
      parts.add(count + " " + (count == 1 ? one : many));
    }
  }
}
