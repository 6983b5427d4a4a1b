package org.armorial.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armorial.fault.FaultCode;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;

/** No two awards share an identifier, or a place in the status lists. */
final class AwardIdsRule implements Rule {
  private static final Comparator<AssertionSummary> AGE =
      Comparator.comparing(AssertionSummary::issuedOn).thenComparing(AssertionSummary::path);

  @Override
  public void check(Register register, Report report) {
    List<AssertionSummary> byId =
        register.assertions().stream()
            .sorted(Comparator.comparing(AssertionSummary::id).thenComparing(AGE))
            .toList();
    for (int i = 1; i < byId.size(); i++) {
      AssertionSummary award = byId.get(i);
      if (award.id().equals(byId.get(i - 1).id())) {
        Map<String, String> values =
            Map.of(
                "variant",
                "award",
                "name",
                award.id().value(),
                "other",
                report.shown(byId.get(i - 1).path()));
        report.add(FaultCode.DUPLICATE_ID, award.path(), "", values);
      }
    }
    if (areIndexesDistinct(register)) {
      return;
    }
    List<AssertionSummary> byIndex =
        register.assertions().stream()
            .sorted(Comparator.comparingInt(AssertionSummary::statusIndex).thenComparing(AGE))
            .toList();
    for (int i = 1; i < byIndex.size(); i++) {
      sameIndex(byIndex.get(i - 1), byIndex.get(i), report);
    }
  }

  private static boolean areIndexesDistinct(Register register) {
    Set<Integer> seen = new HashSet<>();
    for (AssertionSummary award : register.assertions()) {
      if (!seen.add(award.statusIndex())) {
        return false;
      }
    }
    return true;
  }

  private static void sameIndex(AssertionSummary older, AssertionSummary newer, Report report) {
    // One award that was copied whole is told once, as that.
    if (older.statusIndex() == newer.statusIndex() && !older.id().equals(newer.id())) {
      report.add(
          FaultCode.STATUS_INDEX_TAKEN,
          newer.path(),
          "statusIndex",
          Map.of(
              "index", Integer.toString(newer.statusIndex()), "other", report.shown(older.path())));
    }
  }
}
