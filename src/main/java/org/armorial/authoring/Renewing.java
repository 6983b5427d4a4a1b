package org.armorial.authoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionState;
import org.armorial.model.Register;
import org.armorial.repository.RegisterWriter;
import org.armorial.world.Randomness;

/**
 * Awards a badge again to those who have it. The new award supersedes the old one, which stays good
 * until its own end: it was earned, nothing about it was wrong, and a revocation, which cannot be
 * taken back and which passports show in red, would say the contrary. The new award is of today and
 * of the newest version that is open, with what proved the first; it must be approved like any
 * other.
 */
public final class Renewing {
  private final Register register;
  private final Instant now;
  private final Randomness randomness;
  private final FreeStatusIndex indexes;

  /** Of awards of {@code register}, at {@code now}. */
  public Renewing(Register register, Instant now, Randomness randomness) {
    this.register = register;
    this.now = now;
    this.randomness = randomness;
    this.indexes = new FreeStatusIndex(register, randomness);
  }

  /**
   * The change that renews {@code awards}.
   *
   * @param expires until when; without it as long as the badge says, from today
   */
  public Change of(List<AssertionSummary> awards, Optional<Instant> expires)
      throws AuthoringException {
    ChangeDraft draft = new ChangeDraft();
    List<AuthoringException> refusals = new ArrayList<>();
    Renewals renewals = new Renewals(register, awards);
    for (AssertionSummary award : awards) {
      try {
        Assertion renewed = renewed(award, renewals.of(award), expires);
        draft.write(
            RegisterWriter.path(renewed),
            RegisterWriter.text(renewed, register.issuer().defaultLanguage()));
      } catch (AuthoringException e) {
        refusals.add(e);
      }
    }
    AuthoringException.throwAll(refusals);
    return draft.finish("renew", awards);
  }

  private Assertion renewed(
      AssertionSummary award, Optional<AssertionSummary> already, Optional<Instant> expires)
      throws AuthoringException {
    new AwardStanding(register, award).refuseRevoked();
    if (already.isPresent()) {
      throw new AuthoringException(
          "renewed", Map.of("id", award.id(), "successor", already.get().id()));
    }
    BadgeDefinition definition = newestOpen(award);
    Optional<Instant> end = expires.or(() -> end(definition));
    if (end.filter(moment -> !moment.isAfter(now)).isPresent()) {
      throw new AuthoringException(
          "expires-before",
          Map.of("on", AwardStanding.day(end.get()), "today", AwardStanding.day(now)));
    }
    return again(register.files().assertion(award), definition, end);
  }

  private BadgeDefinition newestOpen(AssertionSummary award) throws AuthoringException {
    return register.versions(award.badge().slug()).stream()
        .filter(definition -> definition.lifecycle().state() == DefinitionState.OPEN)
        .reduce((older, newer) -> newer)
        .orElseThrow(
            () ->
                new AuthoringException(
                    "nothing-open", Map.of("id", award.id(), "badge", award.badge().slug())));
  }

  private Optional<Instant> end(BadgeDefinition definition) {
    return definition
        .conditions()
        .validity()
        .map(period -> now.atZone(ZoneOffset.UTC).plus(period).toInstant());
  }

  /** What belongs to the first time alone, such as its days and credits, is not told again. */
  private Assertion again(Assertion old, BadgeDefinition definition, Optional<Instant> expires) {
    return new Assertion(
        new AssertionId(randomness.identifier()),
        old.form(),
        register.issuer().base().map(BaseAddress::value),
        definition.id(),
        definition.digest(),
        now,
        expires,
        old.recipient(),
        old.name(),
        old.visibility(),
        old.narrative(),
        old.evidence(),
        old.results(),
        Optional.empty(),
        Optional.empty(),
        old.role(),
        old.licenseNumber(),
        Optional.empty(),
        Optional.empty(),
        old.basedOn(),
        Optional.empty(),
        NewestPolicy.of(register),
        indexes.draw(),
        Optional.of(old.id()));
  }
}
