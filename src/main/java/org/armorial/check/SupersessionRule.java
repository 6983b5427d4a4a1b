package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;

/** What an award supersedes exists, is older, and does not supersede it in turn. */
final class SupersessionRule implements AwardRule {
  private final SortedMap<AssertionId, AssertionId> superseded = new TreeMap<>();

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    award.supersedes().ifPresent(older -> superseded.put(award.id(), older));
  }

  @Override
  public void check(Register register, Report report) {
    SortedMap<AssertionId, List<AssertionId>> steps = new TreeMap<>();
    superseded.forEach(
        (newer, older) -> {
          steps.put(newer, List.of(older));
          register.award(newer).ifPresent(award -> check(register, award, older, report));
        });
    for (List<AssertionId> circle : Cycles.in(steps)) {
      String told = Cycles.told(circle, AssertionId::value);
      register
          .award(circle.get(0))
          .ifPresent(
              award ->
                  report.add(
                      FaultCode.CYCLE,
                      award.path(),
                      "supersedes",
                      Map.of("variant", "supersedes", "cycle", told)));
    }
  }

  private static void check(
      Register register, AssertionSummary newer, AssertionId older, Report report) {
    Optional<AssertionSummary> found = register.award(older);
    if (found.isEmpty()) {
      if (!report.exists(older)) {
        Map<String, String> values = Map.of("variant", "award", "name", older.value());
        report.add(FaultCode.DANGLING_REFERENCE, newer.path(), "supersedes", values);
      }
    } else if (found.get().issuedOn().isAfter(newer.issuedOn())) {
      report.add(
          FaultCode.DATES_CONTRADICT,
          newer.path(),
          "supersedes",
          Moments.contradiction("supersedes", newer.issuedOn(), found.get().issuedOn()));
    }
  }
}
