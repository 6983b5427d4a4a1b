package org.armorial.approval;

import org.armorial.proof.ssh.SshPublicKey;

/** A key as a policy lists it, compared and shown without its comment. */
public final class PolicyKey {
  private PolicyKey() {}

  /** Type and bytes, by which keys are compared. */
  public static String of(String line) {
    return SshPublicKey.parse(line).map(SshPublicKey::text).orElse(line);
  }

  /** As {@code ssh-keygen -l} shows it. */
  public static String fingerprint(String line) {
    return SshPublicKey.parse(line).map(SshPublicKey::fingerprint).orElse(line);
  }
}
