package org.armorial.proof;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.armorial.codec.Multibase;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A public key of ECDSA on P-256 with SHA-256 or on P-384 with SHA-384 (RFC 7518, section 3.4),
 * written as a Multikey: {@code zDn…} or {@code z82…}. Safe to share between threads.
 */
public final class EcPublicKey implements VerificationKey {
  /** Controlled Identifiers 1.0, section 2.2.2: {@code 0x8024} is P-256, {@code 0x8124} P-384. */
  private static final int P256 = 0x80;

  private static final int P384 = 0x81;
  private static final int CODEC_END = 0x24;
  private static final int CODEC_LENGTH = 2;

  /** A Multikey of P-384 has 71 characters; nothing much longer is decoded. */
  private static final int MAX_MULTIKEY = 80;

  private final EcCurve curve;
  private final ECPublicKeyParameters key;
  private final String multikey;

  private EcPublicKey(EcCurve curve, ECPoint point) {
    this.curve = curve;
    this.key = new ECPublicKeyParameters(point, curve.domain());
    // "The encoding of a P-256 public key MUST start with the two-byte prefix 0x8024 … followed by
    // the 33-byte compressed public key data."
    byte[] compressed = point.getEncoded(true);
    byte[] coded = new byte[CODEC_LENGTH + compressed.length];
    coded[0] = (byte) (curve == EcCurve.P256 ? P256 : P384);
    coded[1] = CODEC_END;
    System.arraycopy(compressed, 0, coded, CODEC_LENGTH, compressed.length);
    this.multikey = Multibase.base58(coded);
  }

  /** The key in {@code multikey}; empty when it is not a Multikey of either curve. */
  static Optional<EcPublicKey> ofMultikey(String multikey) {
    if (multikey.length() > MAX_MULTIKEY || !multikey.startsWith("z")) {
      return Optional.empty();
    }
    byte[] coded = Multibase.decode(multikey).orElse(new byte[0]);
    if (coded.length < CODEC_LENGTH || coded[1] != CODEC_END) {
      return Optional.empty();
    }
    byte[] point = Arrays.copyOfRange(coded, CODEC_LENGTH, coded.length);
    return switch (coded[0] & 0xFF) {
      case P256 -> compressed(EcCurve.P256, point);
      case P384 -> compressed(EcCurve.P384, point);
      default -> Optional.empty();
    };
  }

  private static Optional<EcPublicKey> compressed(EcCurve curve, byte[] point) {
    return point.length == 1 + curve.length() ? ofPoint(curve, point) : Optional.empty();
  }

  /**
   * The key of a point (SEC 1, section 2.3.4), compressed or not; empty when it is not on the curve
   * or another form.
   */
  static Optional<EcPublicKey> ofPoint(EcCurve curve, byte[] point) {
    boolean compressed = point.length == 1 + curve.length() && (point[0] == 2 || point[0] == 3);
    boolean whole = point.length == 1 + 2 * curve.length() && point[0] == 4;
    if (!compressed && !whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(new EcPublicKey(curve, curve.domain().getCurve().decodePoint(point)));
    } catch (IllegalArgumentException e) {
      // Not a field element, or not on the curve.
      return Optional.empty();
    }
  }

  /** The key with coordinates of exact length (RFC 7518, section 6.2.1.2). */
  static Optional<EcPublicKey> ofCoordinates(EcCurve curve, byte[] x, byte[] y) {
    if (x.length != curve.length() || y.length != curve.length()) {
      return Optional.empty();
    }
    byte[] point = new byte[1 + x.length + y.length];
    point[0] = 4;
    System.arraycopy(x, 0, point, 1, x.length);
    System.arraycopy(y, 0, point, 1 + x.length, y.length);
    return ofPoint(curve, point);
  }

  /** The Multikey, {@code zDn…} or {@code z82…}. */
  public String multikey() {
    return multikey;
  }

  /** {@code SHA-256} or {@code SHA-384}. */
  String hash() {
    return curve.hash();
  }

  @Override
  public String algorithm() {
    return curve.algorithm();
  }

  /**
   * {@inheritDoc}
   *
   * <p>RFC 7518, section 3.4: the signature is R and S "as octet sequences in big-endian order",
   * concatenated; "if it is not …, the validation has failed".
   */
  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    int length = curve.length();
    if (signature.length != 2 * length) {
      return false;
    }
    MessageDigest digest = Digests.of(curve.hash());
    BigInteger r = new BigInteger(1, signature, 0, length);
    BigInteger s = new BigInteger(1, signature, length, length);
    ECDSASigner verifier = new ECDSASigner();
    verifier.init(false, key);
    return verifier.verifySignature(digest.digest(message), r, s);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EcPublicKey that && multikey.equals(that.multikey);
  }

  @Override
  public int hashCode() {
    return multikey.hashCode();
  }

  @Override
  public String toString() {
    return multikey;
  }
}
