package org.armorial.world;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The machine's clock; a build never reads it, only commands that a person runs do. */
public final class SystemTime implements InstantSource {
  private final Clock clock = Clock.systemUTC();

  /** Now, in whole seconds, as registers write it. */
  @Override
  public Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
