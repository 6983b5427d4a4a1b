package org.armorial.proof;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.armorial.proof.KeyException.Reason;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.internal.asn1.edec.EdECObjectIdentifiers;

/**
 * The text of a key file: two {@code ENCRYPTED PRIVATE KEY} blocks (RFC 7468, section 11), Ed25519
 * then RSA, each PKCS#8 v1 under PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC (RFC 8018), which
 * OpenSSL reads. Version 2 of PKCS#8 (RFC 5958) is not written: OpenSSL 3.0 cannot read it.
 */
public final class KeyFile {
  private static final String LABEL = "ENCRYPTED PRIVATE KEY";

  private KeyFile() {}

  /** Encrypts {@code key}; takes some tenths of a second. */
  public static String write(SigningKey key, Passphrase passphrase, SecureRandom random) {
    if (passphrase.isEmpty()) {
      throw new IllegalArgumentException("an empty passphrase protects nothing");
    }
    byte[] seed = key.seed();
    byte[] rsa = key.rsaPkcs8();
    try {
      // RFC 8410, section 7: "For the keys defined in this document, the private key is always an
      // opaque byte sequence", wrapped a second time as CurvePrivateKey ::= OCTET STRING.
      byte[] ed25519 =
          new PrivateKeyInfo(
                  new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
                  new DEROctetString(seed))
              .getEncoded();
      String text =
          new Pem(LABEL, Pbes2.encrypt(ed25519, passphrase, random)).text()
              + new Pem(LABEL, Pbes2.encrypt(rsa, passphrase, random)).text();
      Arrays.fill(ed25519, (byte) 0);
      return text;
    } catch (IOException e) {
      throw new IllegalStateException("couldn't encode a key", e);
    } finally {
      Arrays.fill(seed, (byte) 0);
      Arrays.fill(rsa, (byte) 0);
    }
  }

  /** Opens {@code text}; takes some tenths of a second. */
  public static SigningKey read(String text, Passphrase passphrase) throws KeyException {
    List<Pem> blocks = privateBlocks(text);
    if (passphrase.isEmpty()) {
      throw new KeyException(Reason.NO_PASSPHRASE);
    }
    Optional<Ed25519PrivateKeyParameters> ed25519 = Optional.empty();
    Optional<RSAPrivateCrtKey> rsa = Optional.empty();
    for (Pem block : blocks) {
      byte[] der = Pbes2.decrypt(block.content(), passphrase);
      try {
        PrivateKeyInfo info = privateKeyInfo(der);
        if (info.getPrivateKeyAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
          refuseSecond(ed25519);
          ed25519 = Optional.of(ed25519(info));
        } else if (info.getPrivateKeyAlgorithm()
            .getAlgorithm()
            .equals(PKCSObjectIdentifiers.rsaEncryption)) {
          refuseSecond(rsa);
          rsa = Optional.of(rsa(der));
        } else {
          throw new KeyException(Reason.WRONG_KIND);
        }
      } finally {
        Arrays.fill(der, (byte) 0);
      }
    }
    if (ed25519.isEmpty() || rsa.isEmpty()) {
      throw new KeyException(Reason.KEY_MISSING);
    }
    return SigningKey.of(ed25519.get(), rsa.get());
  }

  private static List<Pem> privateBlocks(String text) throws KeyException {
    List<Pem> blocks = Pem.parse(text);
    for (Pem block : blocks) {
      switch (block.label()) {
        case LABEL -> {}
        case "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY" ->
            throw new KeyException(Reason.NOT_ENCRYPTED);
        case "OPENSSH PRIVATE KEY", "DSA PRIVATE KEY" -> throw new KeyException(Reason.WRONG_KIND);
        default -> throw new KeyException(Reason.NOT_A_KEY_FILE);
      }
    }
    if (blocks.isEmpty()) {
      throw new KeyException(Reason.NOT_A_KEY_FILE);
    }
    if (blocks.size() > 2) {
      throw new KeyException(Reason.TOO_MANY_KEYS);
    }
    return blocks;
  }

  private static void refuseSecond(Optional<?> first) throws KeyException {
    if (first.isPresent()) {
      throw new KeyException(Reason.TOO_MANY_KEYS);
    }
  }

  /** A wrong passphrase may leave good padding (one in 256) over bytes that mean nothing. */
  private static PrivateKeyInfo privateKeyInfo(byte[] der) throws KeyException {
    try {
      return PrivateKeyInfo.getInstance(org.bouncycastle.asn1.ASN1Primitive.fromByteArray(der));
    } catch (IOException | RuntimeException e) {
      throw new KeyException(Reason.WRONG_PASSPHRASE);
    }
  }

  private static Ed25519PrivateKeyParameters ed25519(PrivateKeyInfo info) throws KeyException {
    try {
      byte[] seed = ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
      if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
        throw new KeyException(Reason.DAMAGED);
      }
      Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(seed);
      Arrays.fill(seed, (byte) 0);
      if (info.hasPublicKey()
          && !Arrays.equals(
              key.generatePublicKey().getEncoded(), info.getPublicKeyData().getOctets())) {
        throw new KeyException(Reason.DAMAGED);
      }
      return key;
    } catch (IOException | RuntimeException e) {
      throw new KeyException(Reason.DAMAGED);
    }
  }

  private static RSAPrivateCrtKey rsa(byte[] pkcs8) throws KeyException {
    try {
      return (RSAPrivateCrtKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new KeyException(Reason.DAMAGED);
    }
  }
}
