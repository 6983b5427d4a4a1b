package org.armorial.check;

import java.util.Map;
import org.armorial.fault.FaultCode;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/** What is endorsed exists, and an endorsement is withdrawn after it was given. */
final class EndorsementsRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    for (Endorsement endorsement : register.endorsements()) {
      RegisterPath file = RegisterLayout.endorsement(endorsement.id());
      target(register, endorsement.target(), file, report);
      endorsement
          .withdrawn()
          .filter(withdrawn -> withdrawn.isBefore(endorsement.issuedOn()))
          .ifPresent(
              withdrawn ->
                  report.add(
                      FaultCode.DATES_CONTRADICT,
                      file,
                      "withdrawn",
                      Moments.contradiction("withdrawn", withdrawn, endorsement.issuedOn())));
    }
  }

  private static void target(
      Register register, EndorsementTarget target, RegisterPath file, Report report) {
    if (target instanceof EndorsementTarget.OwnBadge own
        && !register.definitions().containsKey(own.badge())
        && !report.existsUnder(RegisterLayout.definition(own.badge()).value())) {
      report.add(
          FaultCode.DANGLING_REFERENCE,
          file,
          "target.badge",
          Badges.dangling(register, own.badge().toString()));
    }
    if (target instanceof EndorsementTarget.OwnAward own
        && register.award(own.assertion()).isEmpty()
        && !report.exists(own.assertion())) {
      Map<String, String> values = Map.of("variant", "award", "name", own.assertion().value());
      report.add(FaultCode.DANGLING_REFERENCE, file, "target.award", values);
    }
  }
}
