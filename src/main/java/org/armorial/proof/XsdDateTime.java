package org.armorial.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;

/** Moments as documents of others state them (XML Schema 1.1 part 2, section 3.3.7). */
final class XsdDateTime {
  private static final int MAX_LENGTH = 64;

  private XsdDateTime() {}

  /** The moment that {@code value} names; empty when it is no text or names none. */
  static Optional<Instant> parse(JsonNode value) {
    return value.stringValueOpt().flatMap(XsdDateTime::parse);
  }

  private static Optional<Instant> parse(String text) {
    if (text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      if (text.endsWith("Z")) {
        return Optional.of(Timestamps.parse(text));
      }
      int time = text.indexOf('T');
      boolean hasOffset = text.indexOf('+', time) > 0 || text.indexOf('-', Math.max(time, 0)) > 0;
      // Data Integrity 1.0, section 2.1: "Time values that are incorrectly serialized without an
      // offset are to be interpreted as UTC."
      return Optional.of(
          time > 0 && !hasOffset
              ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
