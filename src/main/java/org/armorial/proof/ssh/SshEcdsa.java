package org.armorial.proof.ssh;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/**
 * ECDSA on a curve of NIST (RFC 5656, section 3.1).
 *
 * @param format name of its signatures
 * @param algorithm of {@link Signature}
 * @param key the key
 * @param length bytes of a coordinate
 */
record SshEcdsa(String format, String algorithm, PublicKey key, int length) implements SshVerifier {
  /** "The hashing algorithm … is determined by the curve size" (section 6.2.1). */
  private enum Curve {
    NISTP256("secp256r1", 32, "SHA256"),
    NISTP384("secp384r1", 48, "SHA384"),
    NISTP521("secp521r1", 66, "SHA512");

    private final String name;
    private final int length;
    private final String hash;

    Curve(String name, int length, String hash) {
      this.name = name;
      this.length = length;
      this.hash = hash;
    }
  }

  static SshEcdsa read(String format, String plain, SshFields key) throws SshFormatException {
    String name = key.name();
    if (!plain.equals("ecdsa-sha2-" + name)) {
      throw new SshFormatException("another curve than its type says");
    }
    Curve curve =
        Arrays.stream(Curve.values())
            .filter(one -> one.toString().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> new SshFormatException("an unknown curve"));
    byte[] point = key.string();
    if (point.length != 1 + 2 * curve.length || point[0] != 4) {
      throw new SshFormatException("no point of the curve");
    }
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(curve.name));
      ECPoint whole =
          new ECPoint(
              new BigInteger(1, point, 1, curve.length),
              new BigInteger(1, point, 1 + curve.length, curve.length));
      ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
      PublicKey read =
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(whole, spec));
      return new SshEcdsa(format, curve.hash + "withECDSAinP1363Format", read, curve.length);
    } catch (GeneralSecurityException e) {
      throw new SshFormatException("no key of the curve");
    }
  }

  @Override
  public boolean verifies(byte[] message, SshFields signature) throws SshFormatException {
    SshFields numbers = new SshFields(SshVerifier.signature(signature, format));
    byte[] both = new byte[2 * length];
    put(numbers.natural(), both, length);
    put(numbers.natural(), both, 2 * length);
    numbers.end();
    try {
      Signature verifier = Signature.getInstance(algorithm);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(both);
    } catch (GeneralSecurityException e) {
      // A point that is not on its curve, or numbers out of range.
      return false;
    }
  }

  private void put(BigInteger number, byte[] both, int end) throws SshFormatException {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    if (bytes.length - from > length) {
      throw new SshFormatException("too large for its curve");
    }
    System.arraycopy(bytes, from, both, end - (bytes.length - from), bytes.length - from);
  }
}
