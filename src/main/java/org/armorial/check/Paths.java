package org.armorial.check;

import org.armorial.model.BadgeId;
import org.armorial.model.EndorsementId;
import org.armorial.model.KeyId;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;

/** Where the files of a register stand. */
final class Paths {
  static final RegisterPath ISSUER = new RegisterPath("issuer.yaml");

  private Paths() {}

  /** The folder of a version of a badge. */
  static RegisterPath folder(BadgeId badge) {
    return new RegisterPath("definitions/" + badge);
  }

  static RegisterPath badge(BadgeId badge) {
    return folder(badge).child("badge.yaml");
  }

  static RegisterPath lifecycle(BadgeId badge) {
    return folder(badge).child("lifecycle.yaml");
  }

  static RegisterPath key(KeyId key) {
    return new RegisterPath("keys/" + key + ".yaml");
  }

  static RegisterPath revocation(Revocation revocation) {
    return new RegisterPath("revocations/" + revocation.assertion() + ".yaml");
  }

  static RegisterPath endorsement(EndorsementId endorsement) {
    return new RegisterPath("endorsements/" + endorsement + ".yaml");
  }
}
