package org.armorial.model;

import java.util.Optional;

/**
 * Where the files of a register stand (design, section 4), as {@link SiteLayout} says of a site.
 */
public final class RegisterLayout {
  /** The folder of what was approved. */
  public static final String APPROVALS = "approvals/";

  /** The folder of awards. */
  public static final String ASSERTIONS = "assertions/";

  /** The folder of badges. */
  public static final String DEFINITIONS = "definitions/";

  /** The folder of endorsements. */
  public static final String ENDORSEMENTS = "endorsements/";

  /** The folder of what holders chose later. */
  public static final String HOLDERS = "holders/";

  /** The folder of public keys. */
  public static final String KEYS = "keys/";

  /** The folder of what approvals must fulfil. */
  public static final String POLICY = "policy/";

  /** The folder of revocations. */
  public static final String REVOCATIONS = "revocations/";

  /** The folder of documents that were signed beforehand. */
  public static final String SEALED = "sealed/";

  /** The folder of credentials that were signed beforehand. */
  public static final String SEALED_ASSERTIONS = SEALED + ASSERTIONS;

  /** The folder of endorsements that were signed beforehand. */
  public static final String SEALED_ENDORSEMENTS = SEALED + ENDORSEMENTS;

  /** The folder of status lists that were signed beforehand. */
  public static final String SEALED_STATUS = SEALED + "status/";

  /** Who issues. */
  public static final RegisterPath ISSUER = new RegisterPath("issuer.yaml");

  private static final String LIFECYCLE = "lifecycle.yaml";

  private RegisterLayout() {}

  /** The folder of a version of a badge. */
  public static RegisterPath definition(BadgeId badge) {
    return new RegisterPath(DEFINITIONS + badge);
  }

  /** What a version of a badge is. */
  public static RegisterPath badge(BadgeId badge) {
    return definition(badge).child("badge.yaml");
  }

  /** What may change of a version of a badge after an award. */
  public static RegisterPath lifecycle(BadgeId badge) {
    return definition(badge).child(LIFECYCLE);
  }

  /** The version of a badge whose lifecycle stands at {@code path}. */
  public static Optional<BadgeId> badgeOfLifecycle(RegisterPath path) {
    if (!path.value().startsWith(DEFINITIONS)) {
      return Optional.empty();
    }
    String[] parts = path.value().split("/", -1);
    return parts.length == 4
            && Slug.isValid(parts[1])
            && DefinitionVersion.isValid(parts[2])
            && parts[3].equals(LIFECYCLE)
        ? Optional.of(new BadgeId(new Slug(parts[1]), new DefinitionVersion(parts[2])))
        : Optional.empty();
  }

  /**
   * An award.
   *
   * @param month when it was issued, {@code 2026-03}
   */
  public static RegisterPath assertion(Slug badge, String month, AssertionId award) {
    return new RegisterPath(ASSERTIONS + badge + "/" + month + "/" + award + ".yaml");
  }

  /** The end of an award. */
  public static RegisterPath revocation(AssertionId award) {
    return new RegisterPath(REVOCATIONS + award + ".yaml");
  }

  /** What the holder of an award chose later. */
  public static RegisterPath holder(AssertionId award) {
    return new RegisterPath(HOLDERS + award + ".yaml");
  }

  /** An endorsement. */
  public static RegisterPath endorsement(EndorsementId endorsement) {
    return new RegisterPath(ENDORSEMENTS + endorsement + ".yaml");
  }

  /** Who may approve what. */
  public static RegisterPath policy(int number) {
    return new RegisterPath(POLICY + number + ".yaml");
  }

  /** A public key. */
  public static RegisterPath key(KeyId key) {
    return new RegisterPath(KEYS + key + ".yaml");
  }

  /** A credential that was signed beforehand. */
  public static SealedPaths sealed(AssertionId award) {
    return SealedPaths.at(SEALED_ASSERTIONS + award);
  }

  /** An endorsement that was signed beforehand. */
  public static SealedPaths sealed(EndorsementId endorsement) {
    return SealedPaths.at(SEALED_ENDORSEMENTS + endorsement);
  }

  /** The status list of that number, from 1, that was signed beforehand. */
  public static SealedPaths sealedStatus(int list) {
    return SealedPaths.at(SEALED_STATUS + list);
  }

  /**
   * The two files of a document that was signed beforehand.
   *
   * @param json with a Data Integrity proof
   * @param jwt as VC-JWT
   */
  public record SealedPaths(RegisterPath json, RegisterPath jwt) {
    /** Those whose paths differ only in what follows {@code stem}. */
    public static SealedPaths at(String stem) {
      return new SealedPaths(new RegisterPath(stem + ".json"), new RegisterPath(stem + ".txt"));
    }
  }
}
