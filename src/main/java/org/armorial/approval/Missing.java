package org.armorial.approval;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an award still needs.
 *
 * @param kind what
 * @param values of its text; {@code have} and {@code needed} are counts
 */
public record Missing(Kind kind, Map<String, String> values) {
  /** What is missing. */
  public enum Kind {
    /** Approvals of the policy's people. */
    APPROVALS,
    /** The policy that it names. */
    POLICY,
    /** Approvals of the policy that it names. */
    POLICY_APPROVALS,
    /** A rule of the policy that names its badge. */
    RULE,
    /** The issuer that it was approved for. */
    ISSUER,
    /** An award that it rests on is pending itself. */
    COMPONENT
  }

  /** Copies its values. */
  public Missing {
    values = Map.copyOf(new TreeMap<>(values));
  }
}
