package org.armorial.openbadges.conformance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What dates and times look like (RFC 3339, and ISO 8601 where a standard says so). */
final class DateForms {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-(\\d{2})-(\\d{2})"
              + "(?:[Tt](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,20})?)?"
              + "([Zz]|[+-]\\d{2}(?::?\\d{2})?)?)?");

  private static final Pattern STRICT =
      Pattern.compile("[^,]{19}(?:\\.\\d+)?(?:[Zz]|[+-]\\d{2}:\\d{2})?");
  private static final int LEAP_SECOND = 60;
  private static final int MAX_OFFSET_HOUR = 23;
  private static final int MAX_MINUTE = 59;

  private DateForms() {}

  static Optional<Code> fault(Datatype type, String text) {
    Optional<Reading> read = Reading.of(text);
    if (read.isEmpty()) {
      return Optional.of(Code.NOT_A_DATE);
    }
    Reading time = read.get();
    boolean good =
        switch (type) {
          case DATE -> !time.hasTime();
          case DATE_TIME -> time.hasTime() && STRICT.matcher(text).matches();
          case DATE_TIME_Z -> time.hasZone() && STRICT.matcher(text).matches();
          case ISO_DATE_TIME_Z -> time.hasZone();
          default -> true;
        };
    if (!good) {
      return Optional.of(Code.NOT_A_DATE);
    }
    return type == Datatype.DATE_TIME && !time.hasZone()
        ? Optional.of(Code.NO_TIME_ZONE)
        : Optional.empty();
  }

  /** The moment that {@code text} names; none where it has no zone or is no time. */
  static Optional<Instant> moment(String text) {
    return Reading.of(text).filter(Reading::hasZone).map(Reading::moment);
  }

  /** What was read; a leap second counts as the one before. */
  private record Reading(LocalDateTime local, boolean hasTime, boolean hasZone, int offset) {
    static Optional<Reading> of(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      try {
        LocalDate day = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
        int second = number(matcher, 6);
        if (second > LEAP_SECOND) {
          return Optional.empty();
        }
        LocalDateTime local =
            day.atTime(number(matcher, 4), number(matcher, 5), Math.min(second, LEAP_SECOND - 1));
        String zone = matcher.group(7);
        int offset = zone == null ? 0 : offset(zone);
        return Optional.of(new Reading(local, matcher.group(4) != null, zone != null, offset));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static int number(Matcher matcher, int group) {
      String digits = matcher.group(group);
      return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int offset(String zone) {
      if (zone.length() == 1) {
        return 0;
      }
      int hours = Integer.parseInt(zone.substring(1, 3));
      int minutes = zone.length() > 3 ? Integer.parseInt(zone.substring(zone.length() - 2)) : 0;
      if (hours > MAX_OFFSET_HOUR || minutes > MAX_MINUTE) {
        throw new DateTimeException("no such zone");
      }
      int seconds = (hours * 60 + minutes) * 60;
      return zone.charAt(0) == '-' ? -seconds : seconds;
    }

    Instant moment() {
      return local.toInstant(ZoneOffset.UTC).minusSeconds(offset);
    }
  }
}
