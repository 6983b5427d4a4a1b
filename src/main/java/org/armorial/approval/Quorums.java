package org.armorial.approval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.model.Policy;
import org.armorial.model.Slug;

/** Counts approvals against what a policy asks for. */
final class Quorums {
  private Quorums() {}

  /** What a file has that these people approved, of whom each stands there once. */
  static Approval judge(int policy, Policy.Quorum quorum, List<Approving> approvings) {
    List<Approving> counting =
        approvings.stream().filter(one -> quorum.accepts(one.approver())).toList();
    if (counting.size() >= quorum.threshold()) {
      return new Approval(policy, quorum.threshold(), counting, List.of());
    }
    Map<String, String> values = new TreeMap<>();
    values.put("have", Integer.toString(counting.size()));
    values.put("needed", Integer.toString(quorum.threshold()));
    values.put("roles", String.join(", ", quorum.roles().stream().map(Slug::value).toList()));
    Missing missing = new Missing(Missing.Kind.APPROVALS, values);
    return new Approval(policy, quorum.threshold(), counting, List.of(missing));
  }
}
