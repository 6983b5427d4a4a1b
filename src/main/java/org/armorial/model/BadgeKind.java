package org.armorial.model;

/** What a badge recognises, in the words of the French community. */
public enum BadgeKind implements Word {
  /** A skill that was shown in action. */
  COMPETENCE("competence"),
  /** Knowledge. */
  KNOWLEDGE("knowledge"),
  /** A way of being with others. */
  ATTITUDE("attitude"),
  /** A role that was held. */
  ROLE("role"),
  /** A contribution to something common. */
  CONTRIBUTION("contribution"),
  /** A commitment over time. */
  COMMITMENT("commitment"),
  /** Something made or carried through. */
  ACHIEVEMENT("achievement"),
  /** Having taken part; never a skill. */
  PARTICIPATION("participation"),
  /** An interest or a support. */
  INTEREST("interest"),
  /** Belonging to a group. */
  MEMBERSHIP("membership"),
  /** A badge that rests on other badges. */
  META("meta");

  private final String word;

  BadgeKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
