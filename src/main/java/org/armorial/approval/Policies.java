package org.armorial.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.KeyState;
import org.armorial.model.Policy;
import org.armorial.model.RegisterLayout;
import org.armorial.proof.ssh.SshPublicKey;
import org.armorial.repository.Digests;
import org.armorial.repository.RegisterSource;

/**
 * The policies of a register that are in force: the first, and each one that those who may have
 * approved under the one before it (design, section 7).
 */
final class Policies {
  /** Whoever may approve anything may let the next policy in, when a policy says no more. */
  private static final Policy.Quorum ANY_ONE = new Policy.Quorum(1, List.of());

  private final SortedMap<Integer, Policy> inForce = new TreeMap<>();
  private final SortedMap<Integer, Approval> standing = new TreeMap<>();
  private final Map<String, Policy.EndedKey> ended = new HashMap<>();
  private final Set<String> listed = new HashSet<>();

  /** Judges every policy by the one before it. */
  Policies(SortedMap<Integer, Policy> all, RegisterSource source, SignedSheets sheets) {
    for (Policy policy : all.values()) {
      Approval approval = judge(policy, source, sheets);
      standing.put(policy.number(), approval);
      if (!approval.isGiven()) {
        break;
      }
      inForce.put(policy.number(), policy);
      policy.ended().forEach(end -> ended.merge(PolicyKey.of(end.key()), end, Policies::worse));
      listed.clear();
      policy
          .approvers()
          .forEach(approver -> approver.keys().forEach(line -> listed.add(PolicyKey.of(line))));
    }
  }

  /** Every key that some policy lists, in force or not. */
  static Set<String> keys(SortedMap<Integer, Policy> all) {
    Set<String> keys = new HashSet<>();
    for (Policy policy : all.values()) {
      policy.approvers().forEach(one -> one.keys().forEach(line -> keys.add(PolicyKey.of(line))));
    }
    return keys;
  }

  private Approval judge(Policy policy, RegisterSource source, SignedSheets sheets) {
    if (policy.number() == 1) {
      return new Approval(1, 0, List.of(), List.of());
    }
    Policy before = inForce.get(policy.number() - 1);
    if (before == null) {
      Map<String, String> number = Map.of("policy", Integer.toString(policy.number() - 1));
      return new Approval(
          policy.number(), 0, List.of(), List.of(new Missing(Missing.Kind.POLICY, number)));
    }
    List<Vote> votes =
        sheets.votes(Digests.sha256(source.bytes(RegisterLayout.policy(policy.number()))));
    List<Approving> approvings = new ArrayList<>();
    for (Policy.Approver approver : before.approvers()) {
      votes.stream()
          .filter(vote -> isKeyOf(approver, vote) && !ended.containsKey(vote.key().text()))
          .findFirst()
          .ifPresent(vote -> approvings.add(new Approving(approver, vote)));
    }
    Policy.Quorum quorum = before.successor().orElse(ANY_ONE);
    return Quorums.judge(policy.number(), quorum, approvings);
  }

  static boolean isKeyOf(Policy.Approver approver, Vote vote) {
    return approver.keys().stream().anyMatch(line -> PolicyKey.of(line).equals(vote.key().text()));
  }

  private static Policy.EndedKey worse(Policy.EndedKey one, Policy.EndedKey other) {
    return one.state() == KeyState.COMPROMISED ? one : other;
  }

  /** The policy of that number, when it is in force. */
  Optional<Policy> inForce(int number) {
    return Optional.ofNullable(inForce.get(number));
  }

  /** The newest that is in force. */
  Optional<Policy> newest() {
    return inForce.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(inForce.get(inForce.lastKey()));
  }

  /** How each policy stands that the one before it lets be judged. */
  SortedMap<Integer, Approval> standing() {
    return standing;
  }

  /** How a key ended, when it did. */
  Optional<Policy.EndedKey> end(SshPublicKey key) {
    return Optional.ofNullable(ended.get(key.text()));
  }

  /** Whether the newest policy in force lists the key. */
  boolean isListed(SshPublicKey key) {
    return listed.contains(key.text());
  }
}
