package org.armorial.check;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;

/** The dates of an award can all be true. */
final class AwardDatesRule implements AwardRule {
  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    Instant issued = award.issuedOn();
    Optional<Instant> expires = award.expires();
    if (expires.isPresent() && !expires.get().isAfter(issued)) {
      tell(summary, "expires", "expires", expires.get(), issued, report);
    }
    if (award.activityStart().isPresent() && award.activityEnd().isPresent()) {
      Instant start = award.activityStart().get();
      Instant end = award.activityEnd().get();
      if (end.isBefore(start)) {
        tell(summary, "activity.end", "activity", end, start, report);
      }
    }
    if (award.name().isPresent() && expires.isPresent()) {
      Instant consent = award.name().get().consent().atStartOfDay(ZoneOffset.UTC).toInstant();
      // A name may be agreed to after the award, but not when there is nothing left to show.
      if (consent.isAfter(expires.get())) {
        tell(summary, "name.consent", "consent", consent, expires.get(), report);
      }
    }
  }

  private static void tell(
      AssertionSummary summary,
      String field,
      String variant,
      Instant later,
      Instant earlier,
      Report report) {
    report.add(
        FaultCode.DATES_CONTRADICT,
        summary.path(),
        field,
        Moments.contradiction(variant, later, earlier));
  }
}
