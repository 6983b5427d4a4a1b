package org.armorial.proof.ssh;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * SSH keys of the JDK's, which sign as OpenSSH does: what a test needs and the program does not.
 */
public final class SoftwareKey {
  public enum Kind {
    ED25519("ssh-ed25519", "Ed25519", "", "Ed25519"),
    ECDSA_256("ecdsa-sha2-nistp256", "EC", "secp256r1", "SHA256withECDSAinP1363Format"),
    ECDSA_384("ecdsa-sha2-nistp384", "EC", "secp384r1", "SHA384withECDSAinP1363Format"),
    ECDSA_521("ecdsa-sha2-nistp521", "EC", "secp521r1", "SHA512withECDSAinP1363Format"),
    RSA_256("ssh-rsa", "RSA", "", "SHA256withRSA"),
    RSA_512("ssh-rsa", "RSA", "", "SHA512withRSA"),
    SK_ED25519("sk-ssh-ed25519@openssh.com", "Ed25519", "", "Ed25519"),
    SK_ECDSA(
        "sk-ecdsa-sha2-nistp256@openssh.com", "EC", "secp256r1", "SHA256withECDSAinP1363Format");

    final String type;
    final String algorithm;
    final String curve;
    final String signature;

    Kind(String type, String algorithm, String curve, String signature) {
      this.type = type;
      this.algorithm = algorithm;
      this.curve = curve;
      this.signature = signature;
    }

    boolean isSecurityKey() {
      return type.startsWith("sk-");
    }
  }

  private static final String APPLICATION = "ssh:";

  private final Kind kind;
  private final KeyPair pair;

  public SoftwareKey(Kind kind) throws GeneralSecurityException {
    this.kind = kind;
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm);
    if (!kind.curve.isEmpty()) {
      generator.initialize(new ECGenParameterSpec(kind.curve));
    } else if (kind.algorithm.equals("RSA")) {
      generator.initialize(2048);
    }
    this.pair = generator.generateKeyPair();
  }

  public String publicLine() {
    return kind.type + " " + Base64.getEncoder().encodeToString(blob()) + " comment of somebody";
  }

  private byte[] blob() {
    SshBytes blob = new SshBytes().string(kind.type);
    if (pair.getPublic() instanceof RSAPublicKey rsa) {
      return blob.string(rsa.getPublicExponent().toByteArray())
          .string(rsa.getModulus().toByteArray())
          .bytes();
    }
    if (pair.getPublic() instanceof ECPublicKey ec) {
      int length = (ec.getParams().getCurve().getField().getFieldSize() + 7) / 8;
      blob.string("nistp" + ec.getParams().getCurve().getField().getFieldSize())
          .string(
              new SshBytes()
                  .raw(new byte[] {4})
                  .raw(fixed(ec.getW().getAffineX(), length))
                  .raw(fixed(ec.getW().getAffineY(), length))
                  .bytes());
    } else {
      byte[] encoded = pair.getPublic().getEncoded();
      blob.string(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }
    return kind.isSecurityKey() ? blob.string(APPLICATION).bytes() : blob.bytes();
  }

  private static byte[] fixed(BigInteger number, int length) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[length];
    int count = Math.min(length, bytes.length);
    System.arraycopy(bytes, bytes.length - count, fixed, length - count, count);
    return fixed;
  }

  public byte[] sign(String namespace, byte[] message) throws GeneralSecurityException {
    return sign(namespace, message, "sha512", 1);
  }

  byte[] sign(String namespace, byte[] message, String hash, int flags)
      throws GeneralSecurityException {
    byte[] digest =
        MessageDigest.getInstance(hash.equals("sha256") ? "SHA-256" : "SHA-512").digest(message);
    byte[] signed = head().string(namespace).string("").string(hash).string(digest).bytes();
    byte[] whole =
        head()
            .raw(ByteBuffer.allocate(4).putInt(1).array())
            .string(blob())
            .string(namespace)
            .string("")
            .string(hash)
            .string(signature(signed, flags))
            .bytes();
    String armor =
        "-----BEGIN SSH SIGNATURE-----\n"
            + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(whole)
            + "\n-----END SSH SIGNATURE-----\n";
    return armor.getBytes(StandardCharsets.US_ASCII);
  }

  private static SshBytes head() {
    return new SshBytes().raw("SSHSIG".getBytes(StandardCharsets.US_ASCII));
  }

  private byte[] signature(byte[] signed, int flags) throws GeneralSecurityException {
    byte[] tail =
        kind.isSecurityKey()
            ? ByteBuffer.allocate(5).put((byte) flags).putInt(7).array()
            : new byte[0];
    byte[] over = signed;
    if (kind.isSecurityKey()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(sha256(APPLICATION.getBytes(StandardCharsets.UTF_8)));
      out.writeBytes(tail);
      out.writeBytes(sha256(signed));
      over = out.toByteArray();
    }
    Signature signer = Signature.getInstance(kind.signature);
    signer.initSign(pair.getPrivate());
    signer.update(over);
    byte[] bytes = signer.sign();
    if (kind.algorithm.equals("EC")) {
      int half = bytes.length / 2;
      bytes =
          new SshBytes()
              .string(new BigInteger(1, bytes, 0, half).toByteArray())
              .string(new BigInteger(1, bytes, half, half).toByteArray())
              .bytes();
    }
    String format =
        switch (kind) {
          case RSA_256 -> "rsa-sha2-256";
          case RSA_512 -> "rsa-sha2-512";
          default -> kind.type;
        };
    return new SshBytes().string(format).string(bytes).raw(tail).bytes();
  }

  private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
