package org.armorial.proof;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import org.armorial.codec.Multibase;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Keys for tests; the RSA half is made once, because that is slow. */
final class TestKeys {
  static final RSAPrivateCrtKey RSA = rsa(2048);
  static final SigningKey KEY = withSeed(new SecureRandom().generateSeed(32));

  private TestKeys() {}

  /** A key whose Ed25519 half has {@code seed}. */
  static SigningKey withSeed(byte[] seed) {
    try {
      return SigningKey.of(new Ed25519PrivateKeyParameters(seed), RSA);
    } catch (KeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As W3C writes secrets: multibase of two prefix bytes, the seed and perhaps the public half. */
  static SigningKey fromSecretMultibase(String secret) {
    byte[] bytes = Multibase.decode(secret).orElseThrow();
    return withSeed(Arrays.copyOfRange(bytes, 2, 34));
  }

  static RSAPrivateCrtKey rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
