package org.armorial.check;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which dates lie ahead. The clock is the caller's; a clock that stands behind the commit that is
 * checked out is wrong, and the commit is asked.
 */
final class Horizon {
  /** For clocks that differ, and for days that are written in another time zone than UTC. */
  private static final Duration ALLOWED = Duration.ofDays(2);

  private final InstantSource clock;
  private final Supplier<Optional<Instant>> commit;
  private Optional<Instant> latest = Optional.empty();

  /**
   * By a clock.
   *
   * @param commit when the commit that is checked out was made; asked only when a date lies ahead
   */
  Horizon(InstantSource clock, Supplier<Optional<Instant>> commit) {
    this.clock = clock;
    this.commit = commit;
  }

  /** Now, when {@code moment} lies further ahead than clocks differ. */
  Optional<Instant> before(Instant moment) {
    if (!isAhead(moment, clock.instant())) {
      return Optional.empty();
    }
    Instant now = latest.orElseGet(this::latest);
    latest = Optional.of(now);
    return isAhead(moment, now) ? Optional.of(now) : Optional.empty();
  }

  private static boolean isAhead(Instant moment, Instant now) {
    return moment.isAfter(now.plus(ALLOWED));
  }

  private Instant latest() {
    Instant now = clock.instant();
    return commit.get().filter(now::isBefore).orElse(now);
  }
}
