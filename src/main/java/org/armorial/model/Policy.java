package org.armorial.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may approve what: {@code policy/<n>.yaml}. A policy is never edited; the next one takes its
 * place.
 *
 * @param number from 1; an award names the one that it was approved under
 * @param since from when
 * @param approvers who may approve
 * @param rules which badges need whom; the first that names a badge counts
 * @param successor who approves the next policy; without it, any one approver
 * @param ended keys of earlier policies that approve no more
 */
public record Policy(
    int number,
    LocalDate since,
    List<Approver> approvers,
    List<ApprovalRule> rules,
    Optional<Quorum> successor,
    List<EndedKey> ended) {
  /** Copies its lists and refuses what contradicts itself. */
  public Policy {
    if (number < 1) {
      throw new IllegalArgumentException("policies are numbered from 1");
    }
    approvers = List.copyOf(approvers);
    rules = List.copyOf(rules);
    ended = List.copyOf(ended);
  }

  /**
   * Somebody who may approve.
   *
   * @param principal what they are called here, never an e-mail address
   * @param roles what they may approve as
   * @param keys their public SSH keys, each one line as OpenSSH writes it, without a comment
   * @param did who they are as a holder, so that nobody approves their own award
   */
  public record Approver(
      Slug principal, List<Slug> roles, List<String> keys, Optional<String> did) {
    /** Copies its lists. */
    public Approver {
      roles = List.copyOf(roles);
      keys = List.copyOf(keys);
    }
  }

  /**
   * How many have to approve.
   *
   * @param threshold distinct approvers; 0 when none has to
   * @param roles of which they have at least one; anybody's when empty
   */
  public record Quorum(int threshold, List<Slug> roles) {
    /** Copies its list. */
    public Quorum {
      if (threshold < 0) {
        throw new IllegalArgumentException("fewer than nobody");
      }
      roles = List.copyOf(roles);
    }

    /** Whether somebody with {@code role} counts. */
    public boolean accepts(Approver approver) {
      return roles.isEmpty() || approver.roles().stream().anyMatch(roles::contains);
    }
  }

  /**
   * What awards of some badges need.
   *
   * @param badges patterns of badges
   * @param quorum who has to approve
   */
  public record ApprovalRule(List<BadgePattern> badges, Quorum quorum) {
    /** Copies its list. */
    public ApprovalRule {
      badges = List.copyOf(badges);
    }
  }

  /**
   * A key that approves no more.
   *
   * @param key the key
   * @param principal whose it was
   * @param state retired, or compromised: somebody else may have it
   * @param awards of a retired key, those that it approved and that stay approved
   */
  public record EndedKey(
      String key, Slug principal, KeyState state, SortedSet<AssertionId> awards) {
    /** Copies its set. */
    public EndedKey {
      awards = Collections.unmodifiableSortedSet(new TreeSet<>(awards));
    }
  }

  /**
   * What awards of {@code badge} need; empty when no rule names it, and then nobody can award it.
   */
  public Optional<Quorum> quorum(BadgeId badge) {
    return rules.stream()
        .filter(rule -> rule.badges().stream().anyMatch(pattern -> pattern.names(badge)))
        .map(ApprovalRule::quorum)
        .findFirst();
  }
}
