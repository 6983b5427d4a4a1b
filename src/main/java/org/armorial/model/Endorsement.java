package org.armorial.model;

import java.time.Instant;
import java.util.Optional;

/**
 * An endorsement that this issuer signs: {@code endorsements/<id>.yaml}.
 *
 * @param id its identifier
 * @param target what it is about
 * @param comment Markdown: why
 * @param issuedOn when
 * @param withdrawn when it was taken back
 */
public record Endorsement(
    EndorsementId id,
    EndorsementTarget target,
    LocalizedText comment,
    Instant issuedOn,
    Optional<Instant> withdrawn) {
  /** As it was before it was taken back. */
  public Endorsement asGiven() {
    return new Endorsement(id, target, comment, issuedOn, Optional.empty());
  }
}
