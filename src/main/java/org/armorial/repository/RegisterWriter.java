package org.armorial.repository;

import org.armorial.model.Assertion;
import org.armorial.model.Endorsement;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;

/**
 * The files that commands write into a register, in the style of those that people write; reading
 * one gives the value again. Writing to disk is {@code world}'s.
 */
public final class RegisterWriter {
  private RegisterWriter() {}

  /** The path of an award's file. */
  public static RegisterPath path(Assertion assertion) {
    return NotYet.here(new RegisterPath("x"));
  }

  /** The file of an award. */
  public static String text(Assertion assertion) {
    return NotYet.here("");
  }

  /** The path of a key's file. */
  public static RegisterPath path(PublicSigningKey key) {
    return new RegisterPath("keys/" + key.id() + ".yaml");
  }

  /** The file of a public key. */
  public static String text(PublicSigningKey key) {
    return NotYet.here("");
  }

  /** The path of a revocation's file. */
  public static RegisterPath path(Revocation revocation) {
    return new RegisterPath("revocations/" + revocation.assertion() + ".yaml");
  }

  /** The file of a revocation. */
  public static String text(Revocation revocation) {
    return NotYet.here("");
  }

  /** The path of an endorsement's file. */
  public static RegisterPath path(Endorsement endorsement) {
    return new RegisterPath("endorsements/" + endorsement.id() + ".yaml");
  }

  /** The file of an endorsement. */
  public static String text(Endorsement endorsement) {
    return NotYet.here("");
  }

  /**
   * {@code issuer.yaml} with {@code base:} set to {@code address}, every other byte as it was.
   *
   * @param text the file as it is
   */
  public static String withBase(String text, String address) {
    return NotYet.here("");
  }
}
