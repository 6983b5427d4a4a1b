package org.armorial.verify;

/** What a verifier wants to know, in the order in which it is told (design, section 9). */
public enum Question {
  /** Did the issuer that it names say this, and exactly this? */
  GENUINE("genuine"),
  /** Is the person in front of me the one that it is about? */
  HOLDER("holder"),
  /** Does it hold today: begun, not expired, not revoked? */
  IN_FORCE("in-force"),
  /** Who vouches for the issuer? */
  RECOGNISED("recognised"),
  /** Does it keep to its standard? */
  WELL_FORMED("well-formed");

  private final String word;

  Question(String word) {
    this.word = word;
  }

  /** Its name in messages, in JSON and in the browser's script. */
  public String word() {
    return word;
  }
}
