package org.armorial.approval;

import org.armorial.model.RegisterPath;
import org.armorial.proof.ssh.SshPublicKey;

/**
 * A key that signed a sheet, byte for byte and for this purpose. Whose key it is, a policy says.
 *
 * @param key which
 * @param sheet what it signed
 * @param signature the file of the signature
 */
public record Vote(SshPublicKey key, RegisterPath sheet, RegisterPath signature) {
  /** What signatures must be made for: the namespace of {@code ssh-keygen -Y sign -n}. */
  public static final String NAMESPACE = "badge-approval";
}
