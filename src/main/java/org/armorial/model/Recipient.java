package org.armorial.model;

/** Whom an award is about, without saying who it is. */
public sealed interface Recipient {
  /** The subject of an award that was erased (RFC 9562, section 5.9, Nil UUID). */
  String NOBODY = "urn:uuid:00000000-0000-0000-0000-000000000000";

  /** The {@code credentialSubject.id} of the credential: a DID or a {@code urn:uuid:}. */
  String subject();

  /**
   * A salted hash of an e-mail address (Open Badges 2.0, IdentityHash).
   *
   * @param subject {@code urn:uuid:} of the award
   * @param hash {@code sha256$} and 64 hexadecimal digits of address followed by salt
   * @param salt random
   */
  record EmailHash(String subject, String hash, String salt) implements Recipient {}

  /**
   * A decentralized identifier of the holder's.
   *
   * @param subject the DID
   */
  record Did(String subject) implements Recipient {}

  /**
   * A random identifier.
   *
   * @param subject {@code urn:uuid:}
   */
  record Random(String subject) implements Recipient {}
}
