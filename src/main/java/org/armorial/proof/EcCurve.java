package org.armorial.proof;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** The curves of ES256 and ES384 (RFC 7518, section 3.4), each with its hash. Immutable. */
final class EcCurve {
  static final EcCurve P256 =
      new EcCurve("P-256", "ES256", "SHA-256", 32, SECObjectIdentifiers.secp256r1);
  static final EcCurve P384 =
      new EcCurve("P-384", "ES384", "SHA-384", 48, SECObjectIdentifiers.secp384r1);

  private static final List<EcCurve> ALL = List.of(P256, P384);

  private final String jwkName;
  private final String algorithm;
  private final String hash;
  private final int length;
  private final ASN1ObjectIdentifier oid;

  private final ECDomainParameters domain;

  EcCurve(String jwkName, String algorithm, String hash, int length, ASN1ObjectIdentifier oid) {
    this.jwkName = jwkName;
    this.algorithm = algorithm;
    this.hash = hash;
    this.length = length;
    this.oid = oid;
    X9ECParameters parameters = CustomNamedCurves.getByOID(oid);
    this.domain = new ECDomainParameters(parameters);
  }

  static Optional<EcCurve> ofJwk(String crv) {
    return ALL.stream().filter(curve -> curve.jwkName.equals(crv)).findFirst();
  }

  static Optional<EcCurve> ofOid(ASN1ObjectIdentifier oid) {
    return ALL.stream().filter(curve -> curve.oid.equals(oid)).findFirst();
  }

  String algorithm() {
    return algorithm;
  }

  /** Of {@link java.security.MessageDigest}. */
  String hash() {
    return hash;
  }

  /** Bytes of a coordinate, and of each half of a signature. */
  int length() {
    return length;
  }

  ECDomainParameters domain() {
    return domain;
  }
}
