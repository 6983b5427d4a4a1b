package org.armorial.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.armorial.model.Sha256;

/** Digests of files: SHA-256, and the SHA-1 that git names a blob by. */
public final class Digests {
  private static final int BUFFER = 1 << 16;

  private Digests() {}

  /** FIPS 180-4. */
  public static Sha256 sha256(byte[] bytes) {
    return new Sha256(HexFormat.of().formatHex(digest("SHA-256").digest(bytes)));
  }

  /** The first eight bytes of the digest, big endian. */
  public static long sha256Begins(byte[] bytes) {
    return ByteBuffer.wrap(digest("SHA-256").digest(bytes)).getLong();
  }

  /** Of a stream of any length, read to its end. */
  public static Sha256 sha256(InputStream in) throws IOException {
    MessageDigest sha256 = digest("SHA-256");
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      sha256.update(buffer, 0, n);
    }
    return new Sha256(HexFormat.of().formatHex(sha256.digest()));
  }

  /** The id that git gives a blob of these bytes: SHA-1 over {@code blob <length>\0} and them. */
  public static String gitBlob(byte[] bytes) {
    MessageDigest sha1 = digest("SHA-1");
    sha1.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(sha1.digest(bytes));
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have both (MessageDigest, class documentation).
      throw new IllegalStateException(e);
    }
  }
}
