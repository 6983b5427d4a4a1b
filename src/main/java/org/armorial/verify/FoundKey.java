package org.armorial.verify;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.armorial.proof.VerificationKey;

/** What came of looking for the key of a proof. */
sealed interface FoundKey {
  /**
   * A key.
   *
   * @param key the key
   * @param method its identifier
   * @param asOf when that was learnt; empty where the identifier itself is the key
   */
  record Here(VerificationKey key, String method, Optional<Instant> asOf) implements FoundKey {}

  /** None, and why. */
  record Not(Line line) implements FoundKey {}

  static FoundKey not(Reason reason, String key) {
    return new Not(Line.of(reason, Map.of("key", key)));
  }

  static FoundKey unreadable(String key, String why) {
    return new Not(Line.of(Reason.KEY_UNREACHABLE, Map.of("key", key, "address", key, "why", why)));
  }

  static FoundKey unreachable(String address, Sources.Outcome outcome) {
    return new Not(Line.of(Reason.KEY_UNREACHABLE, Sources.evidence(address, outcome)));
  }
}
