package org.armorial.authoring.award;

/** Whom an award is for, as was handed in. */
public sealed interface Addressee {
  /**
   * Whoever has an address.
   *
   * @param address that address
   */
  record Mail(MailAddress address) implements Addressee {}

  /**
   * Whoever has the address that was hashed elsewhere.
   *
   * @param hash IdentityHash
   * @param salt that was hashed with it
   */
  record Hashed(String hash, String salt) implements Addressee {}

  /**
   * The holder of a decentralized identifier.
   *
   * @param did that identifier
   */
  record Did(String did) implements Addressee {}

  /** Somebody whom nothing in the register identifies. */
  record Unnamed() implements Addressee {}
}
