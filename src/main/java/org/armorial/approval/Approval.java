package org.armorial.approval;

import java.util.ArrayList;
import java.util.List;

/**
 * How an award stands under the policy that it names.
 *
 * @param policy its number; 0 where there is none and nobody needs to approve
 * @param threshold how many have to approve
 * @param approvings who has, in the order of the policy
 * @param missing what it still needs; nothing when it is approved
 */
public record Approval(
    int policy, int threshold, List<Approving> approvings, List<Missing> missing) {
  /** Of an award in a register without a policy. */
  public static final Approval UNASKED = new Approval(0, 0, List.of(), List.of());

  /** Copies its lists. */
  public Approval {
    approvings = List.copyOf(approvings);
    missing = List.copyOf(missing);
  }

  /** Whether it may be published. */
  public boolean isGiven() {
    return missing.isEmpty();
  }

  /** The same with one more thing that it needs. */
  public Approval with(Missing more) {
    List<Missing> all = new ArrayList<>(missing);
    all.add(more);
    return new Approval(policy, threshold, approvings, all);
  }
}
