package org.armorial.site.view;

import java.util.List;

/**
 * Who approved an award before it was published, and how anybody can check it.
 *
 * @param sentence what it rests on
 * @param approvals each of them
 * @param bytes what exactly was approved
 * @param commands for a terminal
 */
public record Provenance(
    String sentence, List<Approval> approvals, List<Fact> bytes, String commands) {
  /** Copies its lists. */
  public Provenance {
    approvals = List.copyOf(approvals);
    bytes = List.copyOf(bytes);
  }

  /**
   * One approval.
   *
   * @param who as the policy calls them
   * @param roles as what, or nothing
   * @param key fingerprint of the key, as {@code ssh-keygen -l} shows it
   */
  public record Approval(String who, String roles, String key) {}
}
