package org.armorial.proof.ssh;

/** A public key at work. */
interface SshVerifier {
  /**
   * Whether {@code signature}, with its format in front (RFC 4253, section 6.6), is over {@code
   * message}.
   */
  boolean verifies(byte[] message, SshFields signature) throws SshFormatException;

  /** The key of {@code blob}, when it is of a known type and strong enough. */
  static SshVerifier of(byte[] blob) throws SshFormatException {
    SshFields key = new SshFields(blob);
    String type = key.name();
    SshVerifier verifier =
        switch (type) {
          case SshEd25519.TYPE -> SshEd25519.read(type, key);
          case "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521" ->
              SshEcdsa.read(type, type, key);
          case SshRsa.TYPE -> SshRsa.read(key);
          // PROTOCOL.u2f: the same fields, and the application that the security key is bound to.
          case "sk-ssh-ed25519@openssh.com" ->
              new SecurityKey(SshEd25519.read(type, key), key.string());
          case "sk-ecdsa-sha2-nistp256@openssh.com" ->
              new SecurityKey(SshEcdsa.read(type, "ecdsa-sha2-nistp256", key), key.string());
          default -> throw new SshFormatException("an unknown type of key");
        };
    key.end();
    return verifier;
  }

  /** The bytes of a signature that must be of one format. */
  static byte[] signature(SshFields signature, String format) throws SshFormatException {
    if (!signature.name().equals(format)) {
      throw new SshFormatException("another format");
    }
    return signature.string();
  }
}
