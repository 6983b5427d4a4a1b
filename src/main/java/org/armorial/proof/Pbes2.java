package org.armorial.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.armorial.proof.KeyException.Reason;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Password-based encryption of a private key: PBES2 (RFC 8018, section 6.2) with PBKDF2 and AES-256
 * in CBC mode.
 */
final class Pbes2 {
  /** What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256. */
  private static final int ITERATIONS = 600_000;

  /** A file that asks for more would hold the program for minutes. */
  private static final int MAX_ITERATIONS = 10_000_000;

  private static final int SALT_LENGTH = 16;
  private static final int MAX_SALT_LENGTH = 1024;
  private static final int BLOCK_LENGTH = 16;
  private static final int KEY_BITS = 256;

  private static final AlgorithmIdentifier HMAC_SHA256 =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

  private Pbes2() {}

  /** EncryptedPrivateKeyInfo (RFC 5208, section 6) of {@code privateKeyInfo}. */
  static byte[] encrypt(byte[] privateKeyInfo, Passphrase passphrase, SecureRandom random) {
    byte[] salt = new byte[SALT_LENGTH];
    byte[] iv = new byte[BLOCK_LENGTH];
    random.nextBytes(salt);
    random.nextBytes(iv);
    PBKDF2Params derivation = new PBKDF2Params(salt, ITERATIONS, KEY_BITS / 8, HMAC_SHA256);
    PBES2Parameters parameters =
        new PBES2Parameters(
            new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
            new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv)));
    try {
      byte[] encrypted =
          aes(
              Cipher.ENCRYPT_MODE,
              derive(passphrase, "PBKDF2WithHmacSHA256", salt, ITERATIONS),
              iv,
              privateKeyInfo);
      return new EncryptedPrivateKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), encrypted)
          .getEncoded();
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("couldn't encrypt a key", e);
    }
  }

  /** The PrivateKeyInfo in {@code encryptedPrivateKeyInfo}, the caller's to wipe. */
  static byte[] decrypt(byte[] encryptedPrivateKeyInfo, Passphrase passphrase) throws KeyException {
    EncryptedPrivateKeyInfo info;
    PBES2Parameters scheme;
    try {
      info =
          EncryptedPrivateKeyInfo.getInstance(ASN1Primitive.fromByteArray(encryptedPrivateKeyInfo));
      AlgorithmIdentifier algorithm = info.getEncryptionAlgorithm();
      require(algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2));
      scheme = PBES2Parameters.getInstance(algorithm.getParameters());
      require(scheme.getKeyDerivationFunc().getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2));
      require(
          scheme.getEncryptionScheme().getAlgorithm().equals(NISTObjectIdentifiers.id_aes256_CBC));
    } catch (IOException | RuntimeException e) {
      // BouncyCastle's readers throw unchecked exceptions of many kinds at malformed DER.
      throw new KeyException(Reason.DAMAGED);
    }
    return decrypt(info.getEncryptedData(), scheme, passphrase);
  }

  private static byte[] decrypt(byte[] encrypted, PBES2Parameters scheme, Passphrase passphrase)
      throws KeyException {
    byte[] salt;
    byte[] iv;
    int iterations;
    String function;
    try {
      PBKDF2Params derivation =
          PBKDF2Params.getInstance(scheme.getKeyDerivationFunc().getParameters());
      salt = derivation.getSalt();
      iv = ASN1OctetString.getInstance(scheme.getEncryptionScheme().getParameters()).getOctets();
      iterations = derivation.getIterationCount().intValueExact();
      function = function(derivation.getPrf());
      require(
          derivation.getKeyLength() == null
              || derivation.getKeyLength().intValueExact() == KEY_BITS / 8);
    } catch (RuntimeException e) {
      throw new KeyException(Reason.DAMAGED);
    }
    if (iv.length != BLOCK_LENGTH || encrypted.length % BLOCK_LENGTH != 0 || salt.length == 0) {
      throw new KeyException(Reason.DAMAGED);
    }
    require(iterations > 0 && iterations <= MAX_ITERATIONS && salt.length <= MAX_SALT_LENGTH);
    try {
      return aes(
          Cipher.DECRYPT_MODE, derive(passphrase, function, salt, iterations), iv, encrypted);
    } catch (BadPaddingException e) {
      throw new KeyException(Reason.WRONG_PASSPHRASE);
    } catch (GeneralSecurityException e) {
      throw new KeyException(Reason.DAMAGED);
    }
  }

  private static String function(AlgorithmIdentifier prf) throws KeyException {
    if (prf.getAlgorithm().equals(PKCSObjectIdentifiers.id_hmacWithSHA256)) {
      return "PBKDF2WithHmacSHA256";
    }
    if (prf.getAlgorithm().equals(PKCSObjectIdentifiers.id_hmacWithSHA512)) {
      return "PBKDF2WithHmacSHA512";
    }
    throw new KeyException(Reason.UNKNOWN_ENCRYPTION);
  }

  private static void require(boolean known) throws KeyException {
    if (!known) {
      throw new KeyException(Reason.UNKNOWN_ENCRYPTION);
    }
  }

  /**
   * The JDK's PBKDF2, which is several times faster than BouncyCastle's and takes the characters as
   * UTF-8; it is the JDK's PBE ciphers that refuse a passphrase beyond ASCII.
   */
  private static byte[] derive(Passphrase passphrase, String function, byte[] salt, int iterations)
      throws GeneralSecurityException {
    char[] characters = passphrase.composed();
    PBEKeySpec spec = new PBEKeySpec(characters, salt, iterations, KEY_BITS);
    try {
      return SecretKeyFactory.getInstance(function).generateSecret(spec).getEncoded();
    } finally {
      spec.clearPassword();
      Arrays.fill(characters, '\0');
    }
  }

  private static byte[] aes(int mode, byte[] key, byte[] iv, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    Arrays.fill(key, (byte) 0);
    return cipher.doFinal(input);
  }
}
