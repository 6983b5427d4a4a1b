package org.armorial.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Endorsement;
import org.armorial.model.HolderChoice;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Review;
import org.armorial.model.Revocation;

/**
 * What a register says has happened does not lie ahead: the latest of these dates is "now" to a
 * build, so that one slip of the keyboard would end every award. An activity may be under way, and
 * an end may be planned.
 */
final class DatesAheadRule implements AwardRule {
  private final Horizon horizon;

  DatesAheadRule(Horizon horizon) {
    this.horizon = horizon;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    award
        .name()
        .ifPresent(name -> check(summary.path(), "name.consent", start(name.consent()), report));
  }

  @Override
  public void check(Register register, Report report) {
    for (AssertionSummary award : register.assertions()) {
      check(award.path(), "issuedOn", award.issuedOn(), report);
    }
    for (Revocation revocation : register.revocations().values()) {
      check(
          RegisterLayout.revocation(revocation.assertion()),
          "revokedOn",
          revocation.revokedOn(),
          report);
    }
    register
        .revocations()
        .values()
        .forEach(
            revocation ->
                revocation
                    .erased()
                    .ifPresent(
                        moment ->
                            check(
                                RegisterLayout.revocation(revocation.assertion()),
                                "erased",
                                moment,
                                report)));
    for (HolderChoice choice : register.holders().values()) {
      RegisterPath file = RegisterLayout.holder(choice.assertion());
      check(file, "since", choice.since(), report);
      choice.name().ifPresent(name -> check(file, "name.consent", start(name.consent()), report));
    }
    for (Endorsement endorsement : register.endorsements()) {
      RegisterPath file = RegisterLayout.endorsement(endorsement.id());
      check(file, "issuedOn", endorsement.issuedOn(), report);
      endorsement.withdrawn().ifPresent(moment -> check(file, "withdrawn", moment, report));
    }
    for (PublicSigningKey key : register.keys()) {
      RegisterPath file = RegisterLayout.key(key.id());
      check(file, "created", key.created(), report);
      key.ended().ifPresent(moment -> check(file, "ended", moment, report));
    }
    for (BadgeDefinition definition : register.definitions().values()) {
      List<Review> reviews = definition.lifecycle().reviews();
      for (int i = 0; i < reviews.size(); i++) {
        String field = "reviews[" + i + "].date";
        check(
            RegisterLayout.lifecycle(definition.id()), field, start(reviews.get(i).date()), report);
      }
    }
  }

  private void check(RegisterPath file, String field, Instant moment, Report report) {
    horizon
        .before(moment)
        .ifPresent(
            now ->
                report.add(
                    FaultCode.DATE_AHEAD,
                    file,
                    field,
                    Map.of(
                        "field",
                        field.substring(field.lastIndexOf('.') + 1),
                        "date",
                        Moments.day(moment),
                        "today",
                        Moments.day(now))));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
