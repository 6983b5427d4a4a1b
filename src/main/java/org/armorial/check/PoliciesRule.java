package org.armorial.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armorial.approval.PolicyKey;
import org.armorial.fault.FaultCode;
import org.armorial.model.Policy;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Slug;

/**
 * A policy can be met by the people that it names, each of whom is one person with keys of their
 * own, and it says what became of every key of the policy before it.
 */
final class PoliciesRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    Set<String> ended = new HashSet<>();
    for (Policy policy : register.policies().values()) {
      RegisterPath file = RegisterLayout.policy(policy.number());
      if (policy.number() > 1 && !report.exists(RegisterLayout.policy(policy.number() - 1))) {
        tell(report, file, "", "gap", Map.of("before", Integer.toString(policy.number() - 1)));
      }
      people(policy, file, report);
      policy.ended().forEach(end -> ended.add(PolicyKey.of(end.key())));
      Optional<Policy> before = Optional.ofNullable(register.policies().get(policy.number() - 1));
      keys(policy, before, ended, file, report);
      for (int i = 0; i < policy.rules().size(); i++) {
        Policy.Quorum quorum = policy.rules().get(i).quorum();
        quorum(policy, quorum, file, "rules[" + i + "].threshold", report);
      }
      policy
          .successor()
          .ifPresent(quorum -> quorum(policy, quorum, file, "successor.threshold", report));
    }
  }

  private static void people(Policy policy, RegisterPath file, Report report) {
    Set<Slug> principals = new HashSet<>();
    Map<String, Slug> keys = new HashMap<>();
    for (int i = 0; i < policy.approvers().size(); i++) {
      Policy.Approver approver = policy.approvers().get(i);
      String place = "approvers[" + i + "]";
      if (!principals.add(approver.principal())) {
        Map<String, String> values = Map.of("principal", approver.principal().value());
        tell(report, file, place + ".principal", "principal", values);
      }
      for (int k = 0; k < approver.keys().size(); k++) {
        Slug other = keys.putIfAbsent(PolicyKey.of(approver.keys().get(k)), approver.principal());
        if (other != null) {
          Map<String, String> values = new TreeMap<>();
          values.put("principal", approver.principal().value());
          values.put("other", other.value());
          tell(report, file, place + ".keys[" + k + "]", "key", values);
        }
      }
    }
  }

  private static void keys(
      Policy policy, Optional<Policy> before, Set<String> ended, RegisterPath file, Report report) {
    Set<String> listed =
        policy.approvers().stream()
            .flatMap(approver -> approver.keys().stream())
            .map(PolicyKey::of)
            .collect(Collectors.toSet());
    for (int i = 0; i < policy.approvers().size(); i++) {
      List<String> keys = policy.approvers().get(i).keys();
      for (int k = 0; k < keys.size(); k++) {
        if (ended.contains(PolicyKey.of(keys.get(k)))) {
          Map<String, String> values =
              Map.of("principal", policy.approvers().get(i).principal().value());
          tell(report, file, "approvers[" + i + "].keys[" + k + "]", "ended", values);
        }
      }
    }
    for (Policy.Approver approver : before.map(Policy::approvers).orElse(List.of())) {
      for (String key : approver.keys()) {
        if (!listed.contains(PolicyKey.of(key)) && !ended.contains(PolicyKey.of(key))) {
          Map<String, String> values = new TreeMap<>();
          values.put("principal", approver.principal().value());
          values.put("key", PolicyKey.fingerprint(key));
          tell(report, file, "approvers", "forgotten", values);
        }
      }
    }
  }

  private static void quorum(
      Policy policy, Policy.Quorum quorum, RegisterPath file, String place, Report report) {
    long have = policy.approvers().stream().filter(quorum::accepts).count();
    if (have < quorum.threshold()) {
      Map<String, String> values = new TreeMap<>();
      values.put("needed", Integer.toString(quorum.threshold()));
      values.put("have", Long.toString(have));
      tell(report, file, place, "threshold", values);
    }
  }

  private static void tell(
      Report report, RegisterPath file, String field, String variant, Map<String, String> values) {
    Map<String, String> all = new TreeMap<>(values);
    all.put("variant", variant);
    report.add(FaultCode.POLICY_CONTRADICTS, file, field, all);
  }
}
