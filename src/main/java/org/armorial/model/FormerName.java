package org.armorial.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What the issuer was called before. Awards keep the name under which they were signed.
 *
 * @param until its last day, in UTC
 * @param name as it was
 * @param url website as it was, when it was another
 */
public record FormerName(LocalDate until, LocalizedText name, Optional<String> url) {
  /** Whether the issuer was still called so, or not even so yet. */
  public boolean covers(Instant moment) {
    return !LocalDate.ofInstant(moment, ZoneOffset.UTC).isAfter(until);
  }
}
