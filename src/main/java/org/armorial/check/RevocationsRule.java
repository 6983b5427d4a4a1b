package org.armorial.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Recipient;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;

/** What is revoked was awarded, and before; what takes its place exists and can. */
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
      revocation.supersededBy().ifPresent(other -> successor(register, revocation, other, report));
    }
  }

  /** A page sends its reader on to the successor: that must be an award which can stand for it. */
  private static void successor(
      Register register, Revocation revocation, AssertionId other, Report report) {
    RegisterPath file = RegisterLayout.revocation(revocation.assertion());
    Optional<AssertionSummary> successor = register.award(other);
    if (successor.isEmpty()) {
      dangling(other, "award", file, "supersededBy", report);
      return;
    }
    Map<String, String> values = new TreeMap<>();
    values.put("name", other.value());
    Optional<Revocation> end = Optional.ofNullable(register.revocations().get(other));
    if (other.equals(revocation.assertion())) {
      values.put("variant", "itself");
    } else if (end.filter(its -> !its.revokedOn().isAfter(revocation.revokedOn())).isPresent()) {
      values.put("variant", "revoked");
      values.put("since", Moments.day(end.get().revokedOn()));
    } else if (areOfTwoPersons(register, revocation.assertion(), other)) {
      values.put("variant", "person");
    } else {
      return;
    }
    report.add(FaultCode.NOT_A_SUCCESSOR, file, "supersededBy", values);
  }

  /** As far as DIDs tell: a hashed address differs from award to award. */
  private static boolean areOfTwoPersons(Register register, AssertionId one, AssertionId other) {
    Optional<String> holder = holder(register, one);
    return holder.isPresent()
        && holder(register, other).filter(its -> !its.equals(holder.get())).isPresent();
  }

  private static Optional<String> holder(Register register, AssertionId award) {
    return register
        .award(award)
        .map(register.files()::assertion)
        .flatMap(
            whole ->
                whole.recipient() instanceof Recipient.Did did
                    ? Optional.of(did.subject())
                    : Optional.empty());
  }

  private static void dangling(
      AssertionId id, String variant, RegisterPath file, String field, Report report) {
    if (!report.exists(id)) {
      Map<String, String> values = Map.of("variant", variant, "name", id.value());
      report.add(FaultCode.DANGLING_REFERENCE, file, field, values);
    }
  }
}
