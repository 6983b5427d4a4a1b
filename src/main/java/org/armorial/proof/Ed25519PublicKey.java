package org.armorial.proof;

import java.util.Arrays;
import java.util.Optional;
import org.armorial.codec.Multibase;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 public key (RFC 8032), written as a Multikey: {@code z6Mk…} (Controlled Identifiers
 * 1.0, section 2.2.2). Safe to share between threads.
 */
public final class Ed25519PublicKey implements VerificationKey {
  /** Multicodec {@code ed25519-pub}, 0xed, as an unsigned varint. */
  private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};

  private static final int LENGTH = 32;
  private static final int SIGNATURE_LENGTH = 64;

  /** {@code z} and 47 characters; nothing longer is decoded. */
  private static final int MULTIKEY_LENGTH = 48;

  private final Ed25519PublicKeyParameters key;
  private final String multikey;

  Ed25519PublicKey(Ed25519PublicKeyParameters key) {
    this.key = key;
    // "The encoding of an Ed25519 public key MUST start with the two-byte prefix 0xed01 … followed
    // by the 32-byte public key data. The resulting 34-byte value MUST then be encoded using the
    // base-58-btc alphabet … and then prefixed with … z."
    byte[] coded = new byte[MULTICODEC.length + LENGTH];
    System.arraycopy(MULTICODEC, 0, coded, 0, MULTICODEC.length);
    key.encode(coded, MULTICODEC.length);
    this.multikey = Multibase.base58(coded);
  }

  /** The key in {@code multikey}; empty when it is not an Ed25519 Multikey. */
  public static Optional<Ed25519PublicKey> parse(String multikey) {
    if (multikey.length() != MULTIKEY_LENGTH || multikey.charAt(0) != 'z') {
      return Optional.empty();
    }
    return Multibase.decode(multikey)
        .filter(coded -> coded.length == MULTICODEC.length + LENGTH)
        .filter(coded -> coded[0] == MULTICODEC[0] && coded[1] == MULTICODEC[1])
        .flatMap(coded -> of(Arrays.copyOfRange(coded, MULTICODEC.length, coded.length)));
  }

  /** The key of 32 bytes; empty when they are no point of the curve, or one of small order. */
  static Optional<Ed25519PublicKey> of(byte[] point) {
    return point.length == LENGTH && Ed25519.validatePublicKeyFull(point, 0)
        ? Optional.of(new Ed25519PublicKey(new Ed25519PublicKeyParameters(point)))
        : Optional.empty();
  }

  /** The Multikey, {@code z6Mk…}. */
  public String multikey() {
    return multikey;
  }

  @Override
  public String algorithm() {
    return "EdDSA";
  }

  /**
   * {@inheritDoc}
   *
   * <p>RFC 8032, section 5.1.7.
   */
  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    return signature.length == SIGNATURE_LENGTH
        && key.verify(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519PublicKey that && multikey.equals(that.multikey);
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
