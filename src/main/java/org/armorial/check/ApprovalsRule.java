package org.armorial.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.approval.Approval;
import org.armorial.approval.Approvals;
import org.armorial.approval.Missing;
import org.armorial.approval.Remark;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeId;
import org.armorial.model.Policy;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;

/** Which awards wait for approval, what they lack, and what under approvals/ approves nothing. */
final class ApprovalsRule implements AwardRule {
  private final Approvals approvals;
  private final Set<AssertionId> erased;
  private final SortedMap<AssertionId, Approval> all = new TreeMap<>();
  private final Map<AssertionId, List<AssertionId>> restingOn = new HashMap<>();

  ApprovalsRule(Approvals approvals, Set<AssertionId> erased) {
    this.approvals = approvals;
    this.erased = erased;
  }

  /** Awards of a badge that lack the same wait together, and are told once. */
  private record Lack(BadgeId badge, Missing missing) {}

  /** How every award stands; none without a policy. */
  SortedMap<AssertionId, Approval> all() {
    return all;
  }

  /** The newest policy in force. */
  Optional<Policy> policy() {
    return approvals.newest();
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    if (!approvals.areAsked()) {
      return;
    }
    // What was approved of it is gone on purpose; its address and its end stay published.
    all.put(
        summary.id(),
        erased.contains(summary.id()) ? Approval.UNASKED : approvals.of(summary, award));
    List<AssertionId> components =
        award.basedOn().stream().filter(AssertionId::isValid).map(AssertionId::new).toList();
    if (!components.isEmpty()) {
      restingOn.put(summary.id(), components);
    }
  }

  @Override
  public void check(Register register, Report report) {
    waitForComponents();
    Tally<Lack> waiting = new Tally<>();
    for (AssertionSummary award : register.assertions()) {
      Approval approval = all.get(award.id());
      if (approval != null && !approval.isGiven()) {
        waiting.add(new Lack(award.badge(), approval.missing().get(0)), award);
      }
    }
    for (Tally.Group<Lack> group : waiting.groups()) {
      Map<String, String> values = values(group.key().missing());
      values.put("badge", group.key().badge().toString());
      values.put("count", Integer.toString(group.count()));
      report.add(FaultCode.AWARD_PENDING, group.first().path(), "policy", values);
    }
    approvals
        .policies()
        .forEach(
            (number, approval) ->
                approval.missing().stream()
                    .findFirst()
                    .ifPresent(
                        missing ->
                            report.add(
                                FaultCode.POLICY_NOT_IN_FORCE,
                                RegisterLayout.policy(number),
                                "",
                                values(missing))));
    for (Remark remark : approvals.remarks()) {
      Map<String, String> values = new TreeMap<>(remark.values());
      values.put("variant", word(remark.kind()));
      report.addAtLine(FaultCode.APPROVES_NOTHING, remark.file(), remark.line(), values);
    }
  }

  /** A meta-badge's award that rests on a pending one waits with it, and so on. */
  private void waitForComponents() {
    List<AssertionId> given = new ArrayList<>(restingOn.keySet());
    boolean changed = true;
    while (changed) {
      changed = false;
      for (AssertionId award : given) {
        Approval approval = all.get(award);
        if (approval != null && approval.isGiven()) {
          for (AssertionId component : restingOn.getOrDefault(award, List.of())) {
            Approval of = all.get(component);
            if (of != null && !of.isGiven()) {
              Map<String, String> values = Map.of("component", component.value());
              all.put(award, approval.with(new Missing(Missing.Kind.COMPONENT, values)));
              changed = true;
              break;
            }
          }
        }
      }
    }
  }

  private static Map<String, String> values(Missing missing) {
    Map<String, String> values = new TreeMap<>(missing.values());
    values.put("variant", values.containsKey("changed") ? "changed" : word(missing.kind()));
    if (values.getOrDefault("roles", "-").isEmpty()) {
      values.remove("roles");
    } else if (values.containsKey("roles") && !values.containsKey("changed")) {
      values.put("variant", "approvals-of");
    }
    return values;
  }

  private static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
