package org.armorial.proof.ssh;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 (RFC 8709).
 *
 * @param format name of its signatures
 * @param point 32 bytes
 */
record SshEd25519(String format, byte[] point) implements SshVerifier {
  static final String TYPE = "ssh-ed25519";

  static SshEd25519 read(String type, SshFields key) throws SshFormatException {
    byte[] point = key.string();
    if (point.length != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(point, 0)) {
      throw new SshFormatException("no point of the curve");
    }
    return new SshEd25519(type, point);
  }

  @Override
  public boolean verifies(byte[] message, SshFields signature) throws SshFormatException {
    byte[] bytes = SshVerifier.signature(signature, format);
    return bytes.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(bytes, 0, point, 0, message, 0, message.length);
  }
}
