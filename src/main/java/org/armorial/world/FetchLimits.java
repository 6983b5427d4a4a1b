package org.armorial.world;

import java.time.Duration;

/**
 * How much of a stranger's answer is taken.
 *
 * @param bytes of a body, as sent and decompressed
 * @param headers how many
 * @param headerLength characters of one
 * @param redirects followed
 * @param connect for reaching one machine, and the longest silence afterwards
 * @param total from the question to the last byte, with redirects and the looking up of names
 */
public record FetchLimits(
    int bytes, int headers, int headerLength, int redirects, Duration connect, Duration total) {
  /** 10 MiB, 100 headers of 8,192 characters, 5 redirects, 5 and 20 seconds. */
  public static final FetchLimits STANDARD =
      new FetchLimits(10 << 20, 100, 8192, 5, Duration.ofSeconds(5), Duration.ofSeconds(20));

  /** Refuses limits that let nothing through. */
  public FetchLimits {
    if (bytes < 1 || headers < 1 || headerLength < 1 || redirects < 0) {
      throw new IllegalArgumentException("a limit that lets nothing through");
    }
    if (connect.isNegative() || connect.isZero() || total.isNegative() || total.isZero()) {
      throw new IllegalArgumentException("no time at all");
    }
  }
}
