package org.armorial.openbadges.conformance;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What a document is about. */
public enum Kind {
  /** The award of a badge (Open Badges 1 and 2). */
  ASSERTION("Assertion"),
  /** The badge that is awarded (Open Badges 1 and 2). */
  BADGE_CLASS("BadgeClass"),
  /** An organisation or a person. */
  PROFILE("Profile"),
  /** A Profile of type Issuer, or the Issuer of Open Badges 1. */
  ISSUER("Issuer"),
  /** Someone's word for a badge, an award or an issuer (Open Badges 2). */
  ENDORSEMENT("Endorsement"),
  /** A public key (Open Badges 2). */
  CRYPTOGRAPHIC_KEY("CryptographicKey"),
  /** The list of revoked awards (Open Badges 2). */
  REVOCATION_LIST("RevocationList"),
  /** The award of a badge (Open Badges 3). */
  ACHIEVEMENT_CREDENTIAL("AchievementCredential"),
  /** Someone's word for a badge, an award or an issuer (Open Badges 3). */
  ENDORSEMENT_CREDENTIAL("EndorsementCredential"),
  /** The list of states of many credentials. */
  STATUS_LIST_CREDENTIAL("BitstringStatusListCredential"),
  /** The badge that is awarded (Open Badges 3). */
  ACHIEVEMENT("Achievement"),
  /** Another Verifiable Credential. */
  CREDENTIAL("VerifiableCredential"),
  /** An envelope around credentials. */
  PRESENTATION("VerifiablePresentation"),
  /** None of these. */
  UNKNOWN("");

  private final String shape;

  Kind(String shape) {
    this.shape = shape;
  }

  /** The kind of {@code document}, by its types and, where it has none, by its members. */
  public static Kind of(ObjectNode document) {
    return Recognition.kind(document, Recognition.standard(document));
  }

  /** The name in reports and message keys. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The class of the tables. */
  String shape() {
    return shape;
  }
}
