package org.armorial.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Moments in tokens: "a JSON numeric value representing the number of seconds from
 * 1970-01-01T00:00:00Z UTC … non-integer values can be represented" (RFC 7519, section 2).
 */
final class NumericDate {
  /** The last second of the year 9999. */
  private static final BigDecimal LAST = BigDecimal.valueOf(253_402_300_799L);

  private NumericDate() {}

  /** The moment, to the second below; empty when {@code value} is none of the years 0 to 9999. */
  static Optional<Instant> parse(JsonNode value) {
    if (!value.isNumber()) {
      return Optional.empty();
    }
    BigDecimal seconds = value.decimalValue();
    return seconds.abs().compareTo(LAST) <= 0
        ? Optional.of(Instant.ofEpochSecond(seconds.setScale(0, RoundingMode.FLOOR).longValue()))
        : Optional.empty();
  }
}
