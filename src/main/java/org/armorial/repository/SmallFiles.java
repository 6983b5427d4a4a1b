package org.armorial.repository;

import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementId;
import org.armorial.model.HolderChoice;
import org.armorial.model.KeyId;
import org.armorial.model.Policy;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;
import org.armorial.repository.field.EndorsementFile;
import org.armorial.repository.field.HolderFile;
import org.armorial.repository.field.KeyFile;
import org.armorial.repository.field.PolicyFile;
import org.armorial.repository.field.RevocationFile;
import org.armorial.repository.field.Values;

/** Makes keys, revocations, choices of holders and endorsements of their files. */
final class SmallFiles {
  private SmallFiles() {}

  static PublicSigningKey key(YamlFile file) {
    Values values = file.values();
    return new PublicSigningKey(
        new KeyId(baseName(file.path())),
        values.get(KeyFile.CREATED),
        values.get(KeyFile.STATE),
        values.find(KeyFile.ENDED),
        values.get(KeyFile.ED25519),
        values.get(KeyFile.RSA),
        values.find(KeyFile.NOTE));
  }

  static Policy policy(YamlFile file) {
    Values values = file.values();
    return new Policy(
        Integer.parseInt(baseName(file.path())),
        values.get(PolicyFile.SINCE),
        values.list(PolicyFile.APPROVERS),
        values.get(PolicyFile.RULES),
        values.find(PolicyFile.SUCCESSOR),
        values.list(PolicyFile.ENDED));
  }

  static Revocation revocation(YamlFile file) {
    Values values = file.values();
    return new Revocation(
        AssertionReader.id(file.path()),
        values.get(RevocationFile.REVOKED_ON),
        values.get(RevocationFile.REASON),
        values.find(RevocationFile.SUPERSEDED_BY),
        values.find(RevocationFile.ERASED));
  }

  static HolderChoice holder(YamlFile file) {
    Values values = file.values();
    return new HolderChoice(
        AssertionReader.id(file.path()),
        values.get(HolderFile.VISIBILITY),
        values.find(HolderFile.NAME),
        values.get(HolderFile.SINCE));
  }

  static Endorsement endorsement(YamlFile file) {
    Values values = file.values();
    return new Endorsement(
        new EndorsementId(baseName(file.path())),
        values.get(EndorsementFile.TARGET),
        values.get(EndorsementFile.COMMENT),
        values.get(EndorsementFile.ISSUED_ON),
        values.find(EndorsementFile.WITHDRAWN));
  }

  private static String baseName(RegisterPath path) {
    String name = path.fileName();
    return name.substring(0, name.length() - ".yaml".length());
  }
}
