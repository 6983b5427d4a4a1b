package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;

/** What was erased is gone: from the award's file, and from what was signed or chosen of it. */
final class ErasureRule implements AwardRule {
  private final Set<AssertionId> erased;
  private final SortedSet<RegisterPath> kept = new TreeSet<>();

  ErasureRule(Set<AssertionId> erased) {
    this.erased = erased;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    if (erased.contains(award.id()) && !award.equals(award.asErased())) {
      kept.add(summary.path());
    }
  }

  @Override
  public void check(Register register, Report report) {
    for (Revocation revocation : register.revocations().values()) {
      if (!revocation.isErasure()) {
        continue;
      }
      AssertionId id = revocation.assertion();
      RegisterLayout.SealedPaths sealed = RegisterLayout.sealed(id);
      for (RegisterPath path : List.of(RegisterLayout.holder(id), sealed.json(), sealed.jwt())) {
        if (register.blobs().containsKey(path)) {
          kept.add(path);
        }
      }
      if (revocation.erased().filter(revocation.revokedOn()::isAfter).isPresent()) {
        report.add(
            FaultCode.DATES_CONTRADICT,
            RegisterLayout.revocation(id),
            "erased",
            Moments.contradiction("erased", revocation.erased().get(), revocation.revokedOn()));
      }
    }
    for (RegisterPath path : kept) {
      Map<String, String> values = Map.of("file", report.shown(path), "id", id(path));
      report.add(FaultCode.ERASED_BUT_KEPT, path, "", values);
    }
  }

  private static String id(RegisterPath path) {
    return path.fileName().substring(0, path.fileName().lastIndexOf('.'));
  }

  @Override
  public boolean judgesErased() {
    return true;
  }
}
