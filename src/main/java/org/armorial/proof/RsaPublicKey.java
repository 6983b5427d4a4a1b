package org.armorial.proof;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.armorial.codec.Jcs;
import org.armorial.codec.Json;
import tools.jackson.databind.node.ObjectNode;

/** An RSA public key, written as PEM or as JWK. Safe to share between threads. */
public final class RsaPublicKey implements VerificationKey {
  private static final String LABEL = "PUBLIC KEY";
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
  private static final int MIN_BITS = 2048;
  private static final int MAX_BITS = 4096;

  private final RSAPublicKey key;

  RsaPublicKey(RSAPublicKey key) {
    this.key = key;
  }

  /**
   * The key in a text with exactly one {@code PUBLIC KEY} block (RFC 7468, section 13), of any
   * size; empty when it is not one.
   */
  public static Optional<RsaPublicKey> parsePem(String pem) {
    try {
      List<Pem> blocks = Pem.parse(pem);
      if (blocks.size() != 1 || !blocks.get(0).label().equals(LABEL)) {
        return Optional.empty();
      }
      X509EncodedKeySpec spki = new X509EncodedKeySpec(blocks.get(0).content());
      return KeyFactory.getInstance("RSA").generatePublic(spki) instanceof RSAPublicKey rsa
          ? Optional.of(new RsaPublicKey(rsa))
          : Optional.empty();
    } catch (GeneralSecurityException | KeyException e) {
      return Optional.empty();
    }
  }

  /** The key of two big-endian numbers; empty when they cannot be one. */
  static Optional<RsaPublicKey> of(byte[] modulus, byte[] exponent) {
    RSAPublicKeySpec spec =
        new RSAPublicKeySpec(new BigInteger(1, modulus), new BigInteger(1, exponent));
    try {
      return KeyFactory.getInstance("RSA").generatePublic(spec) instanceof RSAPublicKey rsa
          ? Optional.of(new RsaPublicKey(rsa))
          : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether it may sign and verify: 2048 to 4096 bits and an odd exponent of 65537 or more (NIST SP
   * 800-131A, FIPS 186-5).
   */
  public boolean isSuitable() {
    int bits = key.getModulus().bitLength();
    BigInteger exponent = key.getPublicExponent();
    return bits >= MIN_BITS
        && bits <= MAX_BITS
        && exponent.testBit(0)
        && exponent.compareTo(BigInteger.valueOf(65537)) >= 0
        && exponent.bitLength() <= 256;
  }

  /** The {@code PUBLIC KEY} block, {@code \n} line ends. */
  public String pem() {
    return new Pem(LABEL, key.getEncoded()).text();
  }

  /** The JWK (RFC 7517) that verifies RS256 and is known as {@code kid}. */
  public ObjectNode jwk(String kid) {
    return members().put("alg", "RS256").put("use", "sig").put("kid", kid);
  }

  /**
   * What takes the place of the JWK of a key that was lost: nothing verifies with it, and it says
   * why (OpenID Federation 1.0, section 8.7.2, {@code revoked}).
   */
  public static ObjectNode revokedJwk(String kid, Instant since) {
    ObjectNode jwk = Json.object().put("kty", "RSA").put("kid", kid);
    jwk.putObject("revoked").put("revoked_at", since.getEpochSecond()).put("reason", "compromised");
    return jwk;
  }

  /**
   * JWK thumbprint (RFC 7638, section 3) with SHA-256, base64url: the hash of the required members
   * "ordered lexicographically" and "with no whitespace", which RFC 8785 also gives.
   */
  public String thumbprint() {
    return BASE64URL.encodeToString(sha256(Jcs.bytes(members())));
  }

  private ObjectNode members() {
    return Json.object()
        .put("kty", "RSA")
        .put("n", unsigned(key.getModulus()))
        .put("e", unsigned(key.getPublicExponent()));
  }

  /** Base64urlUInt (RFC 7518, section 2): big-endian, "the minimum number of octets". */
  private static String unsigned(BigInteger number) {
    byte[] signed = number.toByteArray();
    int from = signed.length > 1 && signed[0] == 0 ? 1 : 0;
    return BASE64URL.encodeToString(java.util.Arrays.copyOfRange(signed, from, signed.length));
  }

  @Override
  public String algorithm() {
    return "RS256";
  }

  @Override
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("SHA256withRSA");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException e) {
      // Of a wrong length, or by a stranger's key that the JDK does not like.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("couldn't verify RS256", e);
    }
  }

  boolean sameModulus(BigInteger modulus, BigInteger exponent) {
    return key.getModulus().equals(modulus) && key.getPublicExponent().equals(exponent);
  }

  private static byte[] sha256(byte[] bytes) {
    return Digests.of("SHA-256").digest(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RsaPublicKey that
        && that.sameModulus(key.getModulus(), key.getPublicExponent());
  }

  @Override
  public int hashCode() {
    return key.getModulus().hashCode();
  }

  @Override
  public String toString() {
    return new String(BASE64URL.encode(sha256(key.getEncoded())), StandardCharsets.US_ASCII);
  }
}
