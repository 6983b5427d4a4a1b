package org.armorial.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Moments as people type them: a day, which begins in UTC, or a time of day as well. */
final class Moment {
  private Moment() {}

  /** What {@link Flag#AS_OF} says, a day being its first moment. */
  static Optional<Instant> asOf(Invocation call) throws CommandException {
    return asOf(call, Duration.ZERO);
  }

  /** What {@link Flag#AS_OF} says, a day being its last second: all that happened on it counts. */
  static Optional<Instant> throughDay(Invocation call) throws CommandException {
    return asOf(call, Duration.ofDays(1).minusSeconds(1));
  }

  /** What {@code flag} says, a day being its first moment. */
  static Optional<Instant> of(Invocation call, Flag flag) throws CommandException {
    return of(call, flag, Duration.ZERO);
  }

  /** What {@code flag} says, a day being its last second. */
  static Optional<Instant> throughDay(Invocation call, Flag flag) throws CommandException {
    return of(call, flag, Duration.ofDays(1).minusSeconds(1));
  }

  /** What the clock says, in whole seconds, as files have it. */
  static Instant now(Invocation call) {
    return call.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Optional<Instant> asOf(Invocation call, Duration intoDay) throws CommandException {
    return of(call, Flag.AS_OF, intoDay);
  }

  private static Optional<Instant> of(Invocation call, Flag flag, Duration intoDay)
      throws CommandException {
    Optional<String> typed = call.value(flag);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          typed.get().contains("T")
              ? Instant.parse(typed.get()).truncatedTo(ChronoUnit.SECONDS)
              : LocalDate.parse(typed.get())
                  .atStartOfDay(ZoneOffset.UTC)
                  .toInstant()
                  .plus(intoDay));
    } catch (DateTimeParseException e) {
      throw CommandException.usage("bad-date", Map.of("date", typed.get()));
    }
  }
}
