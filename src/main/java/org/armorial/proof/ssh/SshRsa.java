package org.armorial.proof.ssh;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;

/**
 * RSA with SHA-2 (RFC 8332); {@code ssh-rsa} with SHA-1 is no signature any more.
 *
 * @param key the key
 * @param length bytes of its modulus
 */
record SshRsa(PublicKey key, int length) implements SshVerifier {
  static final String TYPE = "ssh-rsa";

  private static final int MIN_BITS = 2048;
  private static final int MAX_BITS = 8192;
  private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(3);

  static SshRsa read(SshFields key) throws SshFormatException {
    BigInteger exponent = key.natural();
    BigInteger modulus = key.natural();
    int bits = modulus.bitLength();
    if (bits < MIN_BITS
        || bits > MAX_BITS
        || exponent.bitLength() > 64
        || exponent.compareTo(LEAST_EXPONENT) < 0) {
      throw new SshFormatException("too weak, or too large");
    }
    try {
      PublicKey read =
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
      return new SshRsa(read, (bits + 7) / 8);
    } catch (GeneralSecurityException e) {
      throw new SshFormatException("no RSA key");
    }
  }

  @Override
  public boolean verifies(byte[] message, SshFields signature) throws SshFormatException {
    String algorithm =
        switch (signature.name()) {
          case "rsa-sha2-256" -> "SHA256withRSA";
          case "rsa-sha2-512" -> "SHA512withRSA";
          default -> throw new SshFormatException("another format");
        };
    byte[] bytes = signature.string();
    if (bytes.length > length) {
      return false;
    }
    // Some agents leave zeros at its beginning out, which OpenSSH accepts.
    byte[] whole = new byte[length];
    System.arraycopy(bytes, 0, whole, length - bytes.length, bytes.length);
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(whole);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
