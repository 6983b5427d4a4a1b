package org.armorial.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** Dates as diagnostics write them. */
final class Moments {
  private Moments() {}

  /** {@code 2026-03-12}, in UTC. */
  static String day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** The values of a contradiction: two days, or the two moments when they are of one day. */
  static Map<String, String> contradiction(String variant, Instant later, Instant earlier) {
    boolean sameDay = day(later).equals(day(earlier));
    Map<String, String> values = new TreeMap<>();
    values.put("variant", variant);
    values.put("later", sameDay ? later.toString() : day(later));
    values.put("earlier", sameDay ? earlier.toString() : day(earlier));
    return values;
  }
}
