package org.armorial.codec;

/**
 * DEFLATE (RFC 1951) and zlib (RFC 1950) compression of our own: the JDK's differs between
 * machines.
 */
public final class Deflate {
  private Deflate() {}

  /** A raw DEFLATE stream. */
  public static byte[] raw(byte[] bytes) {
    return Unbuilt.yet();
  }

  /** A zlib stream. */
  public static byte[] zlib(byte[] bytes) {
    return Unbuilt.yet();
  }
}
