package org.armorial.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A private signing key: Ed25519 for Data Integrity and RSA for VC-JWT, made together. It prints
 * nothing of itself, cannot be serialised, and leaves this package only encrypted. Safe to share
 * between threads.
 */
public final class SigningKey {
  private static final int RSA_BITS = 2048;

  /** Signed once when a key is read, to see that its halves belong together. */
  private static final byte[] TRIAL = {'t', 'r', 'i', 'a', 'l'};

  // Kept as BouncyCastle's object: it holds the public half too, which halves the cost of signing.
  private final Ed25519PrivateKeyParameters ed25519;
  private final RSAPrivateCrtKey rsa;
  private final PublicKeys publicKeys;

  private SigningKey(
      Ed25519PrivateKeyParameters ed25519, RSAPrivateCrtKey rsa, PublicKeys publicKeys) {
    this.ed25519 = ed25519;
    this.rsa = rsa;
    this.publicKeys = publicKeys;
  }

  /** A new key, RSA with 2048 bits; takes some tenths of a second. */
  public static SigningKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4), random);
      return of(
          new Ed25519PrivateKeyParameters(random),
          (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("couldn't make a key", e);
    } catch (KeyException e) {
      throw new IllegalStateException("a new key does not verify what it signs", e);
    }
  }

  /** The two private keys as one, once each has verified what it signed. */
  static SigningKey of(Ed25519PrivateKeyParameters ed25519, RSAPrivateCrtKey rsa)
      throws KeyException {
    try {
      RsaPublicKey rsaPublic =
          new RsaPublicKey(
              (RSAPublicKey)
                  KeyFactory.getInstance("RSA")
                      .generatePublic(
                          new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())));
      if (!rsaPublic.isSuitable()) {
        throw new KeyException(KeyException.Reason.WRONG_KIND);
      }
      Ed25519PublicKey edPublic = new Ed25519PublicKey(ed25519.generatePublicKey());
      SigningKey key = new SigningKey(ed25519, rsa, new PublicKeys(edPublic, rsaPublic));
      if (!edPublic.verifies(TRIAL, key.signEd25519(TRIAL))
          || !rsaPublic.verifies(TRIAL, key.signRs256(TRIAL))) {
        throw new KeyException(KeyException.Reason.DAMAGED);
      }
      return key;
    } catch (GeneralSecurityException | IllegalStateException | ProviderException e) {
      // The JDK refuses numbers that cannot be an RSA key here or when it first signs.
      throw new KeyException(KeyException.Reason.DAMAGED);
    }
  }

  /** The public half. */
  public PublicKeys publicKeys() {
    return publicKeys;
  }

  /** Whether {@code keys} is the public half of this key. */
  public boolean matches(PublicKeys keys) {
    return publicKeys.equals(keys);
  }

  /** Ed25519 signature (RFC 8032, section 5.1.6), 64 bytes. */
  byte[] signEd25519(byte[] message) {
    byte[] signature = new byte[Ed25519PrivateKeyParameters.SIGNATURE_SIZE];
    ed25519.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
    return signature;
  }

  /** RSASSA-PKCS1-v1_5 with SHA-256, {@code RS256} (RFC 7518, section 3.3). */
  byte[] signRs256(byte[] message) {
    try {
      Signature signer = Signature.getInstance("SHA256withRSA");
      signer.initSign(rsa);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("couldn't sign with RS256", e);
    }
  }

  /** The Ed25519 seed, for {@link KeyFile} alone; the caller's to wipe. */
  byte[] seed() {
    return ed25519.getEncoded();
  }

  /** PKCS#8 of the RSA key, for {@link KeyFile} alone; the caller's to wipe. */
  byte[] rsaPkcs8() {
    return rsa.getEncoded();
  }

  @Override
  public String toString() {
    return "SigningKey of " + publicKeys.ed25519();
  }
}
