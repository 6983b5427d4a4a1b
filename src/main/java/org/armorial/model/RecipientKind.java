package org.armorial.model;

/** What identifies recipients in this register. */
public enum RecipientKind implements Word {
  /** A salted hash of the e-mail address, which passports match. */
  EMAIL_HASH("email-hash"),
  /** A decentralized identifier of the holder. */
  DID("did"),
  /** A random identifier that says nothing of the person. */
  RANDOM("random");

  private final String word;

  RecipientKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
