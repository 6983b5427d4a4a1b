package org.armorial.proof;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** Reads public keys from PEM (RFC 7468, section 13; RFC 8017, appendix A.1.1). */
final class PublicKeyPem {
  /** RFC 8410, section 3. */
  private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

  private PublicKeyPem() {}

  static Optional<VerificationKey> key(String pem) {
    List<Pem> blocks;
    try {
      blocks = Pem.parse(pem);
    } catch (KeyException e) {
      return Optional.empty();
    }
    if (blocks.size() != 1) {
      return Optional.empty();
    }
    try {
      byte[] content = blocks.get(0).content();
      return switch (blocks.get(0).label()) {
        case "PUBLIC KEY" -> key(SubjectPublicKeyInfo.getInstance(content));
        case "RSA PUBLIC KEY" -> rsa(RSAPublicKey.getInstance(content));
        default -> Optional.empty();
      };
    } catch (IOException | RuntimeException e) {
      // BouncyCastle throws unchecked exceptions of several kinds for what is not DER.
      return Optional.empty();
    }
  }

  private static Optional<VerificationKey> key(SubjectPublicKeyInfo info) throws IOException {
    ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
    if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return rsa(RSAPublicKey.getInstance(info.parsePublicKey()));
    }
    byte[] point = info.getPublicKeyData().getOctets();
    if (algorithm.equals(ED25519)) {
      return Ed25519PublicKey.of(point).map(key -> key);
    }
    // RFC 5480, section 2.1.1: "namedCurve" is the only choice that "MUST" be; others hide curves.
    return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
            && info.getAlgorithm().getParameters() instanceof ASN1ObjectIdentifier curve
        ? EcCurve.ofOid(curve).flatMap(known -> EcPublicKey.ofPoint(known, point)).map(key -> key)
        : Optional.empty();
  }

  private static Optional<VerificationKey> rsa(RSAPublicKey key) {
    return RsaPublicKey.of(key.getModulus().toByteArray(), key.getPublicExponent().toByteArray())
        .filter(RsaPublicKey::isSuitable)
        .map(found -> found);
  }
}
