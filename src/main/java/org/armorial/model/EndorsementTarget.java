package org.armorial.model;

/** What an endorsement is about. */
public sealed interface EndorsementTarget {
  /**
   * Something of a partner's.
   *
   * @param address its id, an https address or a DID
   * @param kind what it is
   * @param name what to call it
   */
  record Foreign(String address, Kind kind, String name) implements EndorsementTarget {}

  /**
   * A badge of this register.
   *
   * @param badge which
   */
  record OwnBadge(BadgeId badge) implements EndorsementTarget {}

  /**
   * An award of this register.
   *
   * @param assertion which
   */
  record OwnAward(AssertionId assertion) implements EndorsementTarget {}

  /** The kinds of thing that can be endorsed. */
  enum Kind implements Word {
    /** A badge definition. */
    BADGE("badge"),
    /** An issuer. */
    ISSUER("issuer"),
    /** One person's award. */
    AWARD("award");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }
}
