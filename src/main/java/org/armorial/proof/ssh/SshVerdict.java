package org.armorial.proof.ssh;

/** What is known of an SSH signature over a file. */
public enum SshVerdict {
  /** Its key signed these bytes for this purpose. */
  VALID,
  /** Made for another purpose: another namespace. */
  OTHER_NAMESPACE,
  /** Not over these bytes, not by this key, or by a security key that nobody touched. */
  INVALID
}
