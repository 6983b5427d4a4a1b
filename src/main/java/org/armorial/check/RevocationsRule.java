package org.armorial.check;

import java.util.Map;
import java.util.Optional;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;

/** What is revoked was awarded, and before; what takes its place exists. */
final class RevocationsRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    for (Revocation revocation : register.revocations().values()) {
      RegisterPath file = RegisterLayout.revocation(revocation.assertion());
      Optional<AssertionSummary> award = register.award(revocation.assertion());
      if (award.isEmpty()) {
        dangling(revocation.assertion(), "revocation", file, "", report);
      } else if (revocation.revokedOn().isBefore(award.get().issuedOn())) {
        report.add(
            FaultCode.DATES_CONTRADICT,
            file,
            "revokedOn",
            Moments.contradiction("revoked", revocation.revokedOn(), award.get().issuedOn()));
      }
      revocation
          .supersededBy()
          .filter(other -> register.award(other).isEmpty())
          .ifPresent(other -> dangling(other, "award", file, "supersededBy", report));
    }
  }

  private static void dangling(
      AssertionId id, String variant, RegisterPath file, String field, Report report) {
    if (!report.exists(id)) {
      Map<String, String> values = Map.of("variant", variant, "name", id.value());
      report.add(FaultCode.DANGLING_REFERENCE, file, field, values);
    }
  }
}
