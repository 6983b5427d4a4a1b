package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of the keys, with how to verify by hand.
 *
 * @param frame around it
 * @param did issuer of credentials
 * @param preview whether a throw-away key signs, which this page does not list
 * @param keys every key
 * @param example address of a signed credential as text, or of none in particular
 * @param opening commands that show what a credential says, and which key it names
 * @param shell commands that check its signature with that key
 * @param browser a script that checks a signature
 * @param documents the same thing for programs
 */
public record KeysPage(
    Frame frame,
    String did,
    boolean preview,
    List<Key> keys,
    String example,
    String opening,
    String shell,
    String browser,
    List<Document> documents) {
  /**
   * One key.
   *
   * @param id its name
   * @param state its state in a word
   * @param tone class of the state
   * @param facts dates and values
   * @param note why it ended
   * @param pem the RSA key for openssl; empty once it proves nothing
   * @param documents the same thing for programs
   */
  public record Key(
      String id,
      String state,
      String tone,
      List<Fact> facts,
      Optional<String> note,
      Optional<String> pem,
      List<Document> documents) {}
}
