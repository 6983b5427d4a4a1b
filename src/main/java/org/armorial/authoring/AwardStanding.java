package org.armorial.authoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.Revocation;

/** How an award stands, and what therefore can no longer be done with it. */
final class AwardStanding {
  private final Register register;
  private final AssertionSummary award;

  AwardStanding(Register register, AssertionSummary award) {
    this.register = register;
    this.award = award;
  }

  Optional<Revocation> end() {
    return Optional.ofNullable(register.revocations().get(award.id()));
  }

  void refuseErased() throws AuthoringException {
    if (register.isErased(award.id())) {
      throw new AuthoringException(
          "erased",
          Map.of("id", award.id(), "since", day(end().flatMap(Revocation::erased).orElseThrow())));
    }
  }

  /** Tells who took its place, where somebody did. */
  void refuseRevoked() throws AuthoringException {
    refuseErased();
    Optional<Revocation> end = end();
    if (end.isEmpty()) {
      return;
    }
    Optional<AssertionId> successor = end.get().supersededBy();
    String since = day(end.get().revokedOn());
    throw successor.isPresent()
        ? new AuthoringException(
            "superseded", Map.of("id", award.id(), "since", since, "successor", successor.get()))
        : new AuthoringException("revoked", Map.of("id", award.id(), "since", since));
  }

  static String day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
