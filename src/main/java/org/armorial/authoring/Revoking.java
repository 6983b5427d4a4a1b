package org.armorial.authoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.AssertionSummary;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.Revocation;
import org.armorial.repository.RegisterWriter;

/**
 * Ends awards, which nothing takes back.
 *
 * @param register whose awards
 * @param now what the clock says
 */
public record Revoking(Register register, Instant now) {
  /**
   * The change that revokes {@code awards}.
   *
   * @param on when they end; a day as its first moment
   * @param reason why, in words that everyone may read
   */
  public Change of(List<AssertionSummary> awards, Instant on, LocalizedText reason)
      throws AuthoringException {
    ChangeDraft draft = new ChangeDraft();
    List<AuthoringException> refusals = new ArrayList<>();
    for (AssertionSummary award : awards) {
      try {
        new AwardStanding(register, award).refuseRevoked();
        Revocation revocation =
            new Revocation(award.id(), date(award, on), reason, Optional.empty());
        draft.write(
            RegisterLayout.revocation(award.id()),
            RegisterWriter.text(revocation, register.issuer().defaultLanguage()));
      } catch (AuthoringException e) {
        refusals.add(e);
      }
    }
    AuthoringException.throwAll(refusals);
    return draft.finish("revoke", awards);
  }

  /** The renewals of {@code awards}, which stay good. */
  public List<AssertionSummary> renewals(List<AssertionSummary> awards) {
    Renewals renewals = new Renewals(register, awards);
    return awards.stream()
        .flatMap(award -> renewals.of(award).stream())
        .filter(award -> !awards.contains(award))
        .toList();
  }

  private Instant date(AssertionSummary award, Instant on) throws AuthoringException {
    LocalDate day = LocalDate.ofInstant(on, ZoneOffset.UTC);
    boolean sameDay = day.equals(LocalDate.ofInstant(award.issuedOn(), ZoneOffset.UTC));
    boolean wholeDay = on.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
    if (wholeDay && sameDay) {
      return award.issuedOn();
    }
    if (on.isBefore(award.issuedOn())) {
      throw new AuthoringException(
          "revoked-before",
          Map.of(
              "id",
              award.id(),
              "on",
              sameDay ? on : AwardStanding.day(on),
              "issued",
              sameDay ? award.issuedOn() : AwardStanding.day(award.issuedOn())));
    }
    if (on.isAfter(now)) {
      throw new AuthoringException(
          "revoked-ahead", Map.of("on", AwardStanding.day(on), "today", AwardStanding.day(now)));
    }
    return on;
  }
}
