package org.armorial.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.KeyState;
import org.armorial.model.Policy;
import org.armorial.model.Recipient;
import org.armorial.repository.RegisterSource;

/**
 * Who approved what in a register, by its policies (design, section 7). Without a policy nobody
 * needs to. With one, every award needs what its badge's rule asks for; an award that names no
 * policy, because it is older than the first, is judged by the first.
 */
public final class Approvals {
  private final boolean areAsked;
  private final SignedSheets sheets;
  private final Policies policies;

  private Approvals(boolean areAsked, SignedSheets sheets, Policies policies) {
    this.areAsked = areAsked;
    this.sheets = sheets;
    this.policies = policies;
  }

  /** Of the register of these policies. Every sheet and signature is read and verified once. */
  public static Approvals of(SortedMap<Integer, Policy> policies, RegisterSource source) {
    SignedSheets sheets = SignedSheets.of(source, Policies.keys(policies));
    return new Approvals(!policies.isEmpty(), sheets, new Policies(policies, source, sheets));
  }

  /** Whether a policy stands in the register. */
  public boolean areAsked() {
    return areAsked;
  }

  /** What stands under {@code approvals/} and approves nothing. */
  public List<Remark> remarks() {
    return areAsked ? sheets.remarks() : List.of();
  }

  /** How each policy stands, by number, up to the first that is not in force. */
  public SortedMap<Integer, Approval> policies() {
    return new TreeMap<>(policies.standing());
  }

  /** The newest policy in force. */
  public Optional<Policy> newest() {
    return policies.newest();
  }

  /** How an award stands. */
  public Approval of(AssertionSummary summary, Assertion award) {
    if (!areAsked) {
      return Approval.UNASKED;
    }
    int number = award.policy().orElse(1);
    Optional<Policy> policy = policies.inForce(number);
    if (policy.isEmpty()) {
      boolean there = policies.standing().containsKey(number);
      return lacking(
          number,
          there ? Missing.Kind.POLICY_APPROVALS : Missing.Kind.POLICY,
          Map.of("policy", Integer.toString(number)));
    }
    if (award.policy().isPresent() && award.issuer().isEmpty()) {
      return lacking(number, Missing.Kind.ISSUER, Map.of());
    }
    Optional<Policy.Quorum> quorum = policy.get().quorum(award.badge());
    if (quorum.isEmpty()) {
      return lacking(
          number,
          Missing.Kind.RULE,
          Map.of("policy", Integer.toString(number), "badge", award.badge().toString()));
    }
    Approval approval =
        Quorums.judge(number, quorum.get(), approvings(policy.get(), summary, award));
    return approval.isGiven() ? approval : explained(approval, summary);
  }

  private static Approval lacking(int policy, Missing.Kind kind, Map<String, String> values) {
    return new Approval(policy, 0, List.of(), List.of(new Missing(kind, values)));
  }

  private List<Approving> approvings(Policy policy, AssertionSummary summary, Assertion award) {
    List<Vote> votes = sheets.votes(summary.digest());
    if (votes.isEmpty()) {
      return List.of();
    }
    List<Approving> approvings = new ArrayList<>();
    for (Policy.Approver approver : policy.approvers()) {
      if (mayJudge(approver, award)) {
        votes.stream()
            .filter(vote -> Policies.isKeyOf(approver, vote) && stillCounts(vote, award))
            .findFirst()
            .ifPresent(vote -> approvings.add(new Approving(approver, vote)));
      }
    }
    return approvings;
  }

  /** Neither who asked for it nor whom it is for. */
  private static boolean mayJudge(Policy.Approver approver, Assertion award) {
    boolean asked = award.requestedBy().filter(approver.principal().value()::equals).isPresent();
    boolean receives =
        award.recipient() instanceof Recipient.Did did
            && approver.did().filter(did.subject()::equals).isPresent();
    return !asked && !receives;
  }

  /**
   * "The next policy lists the awards that a retired key approved; a compromised key lists the
   * awards to approve again." A key that is neither listed nor ended was forgotten, and counts for
   * nothing.
   */
  private boolean stillCounts(Vote vote, Assertion award) {
    Optional<Policy.EndedKey> end = policies.end(vote.key());
    return end.isEmpty()
        ? policies.isListed(vote.key())
        : end.get().state() == KeyState.RETIRED && end.get().awards().contains(award.id());
  }

  /** A sheet that lists the file with other bytes says why its signatures do not count. */
  private Approval explained(Approval approval, AssertionSummary summary) {
    if (!sheets.votes(summary.digest()).isEmpty()) {
      return approval;
    }
    return sheets
        .listingOtherBytes(summary.path(), summary.digest())
        .map(
            sheet -> {
              Missing first = approval.missing().get(0);
              Map<String, String> values = new HashMap<>(first.values());
              values.put("changed", sheet.value());
              return new Approval(
                  approval.policy(),
                  approval.threshold(),
                  approval.approvings(),
                  List.of(new Missing(first.kind(), values)));
            })
        .orElse(approval);
  }
}
