package org.armorial.codec;

/** gzip (RFC 1952), the same bytes on every machine. */
public final class Gzip {
  private Gzip() {}

  /** One member without name or time. */
  public static byte[] compress(byte[] bytes) {
    return Unbuilt.yet();
  }

  /** The content of one member, if it is whole and at most {@code limit} bytes long. */
  public static byte[] decompress(byte[] bytes, int limit) throws CodecException {
    return Unbuilt.yet();
  }
}
