package org.armorial.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The end of an award: {@code revocations/<id>.yaml}.
 *
 * @param assertion which
 * @param revokedOn when
 * @param reason why, in words that everyone may read
 * @param supersededBy the award that takes its place
 * @param erased when what it said of a person was taken out of the register, if it was
 */
public record Revocation(
    AssertionId assertion,
    Instant revokedOn,
    LocalizedText reason,
    Optional<AssertionId> supersededBy,
    Optional<Instant> erased) {
  /** Of an award whose file stays as it is. */
  public Revocation(
      AssertionId assertion,
      Instant revokedOn,
      LocalizedText reason,
      Optional<AssertionId> supersededBy) {
    this(assertion, revokedOn, reason, supersededBy, Optional.empty());
  }

  /** The same without an award that takes its place. */
  public Revocation withoutSuccessor() {
    return new Revocation(assertion, revokedOn, reason, Optional.empty(), erased);
  }

  /** Whether the award was erased. */
  public boolean isErasure() {
    return erased.isPresent();
  }
}
