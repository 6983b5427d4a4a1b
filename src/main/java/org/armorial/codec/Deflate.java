package org.armorial.codec;

import java.util.zip.Adler32;

/**
 * DEFLATE (RFC 1951) and zlib (RFC 1950) compression of our own: that of the JDK gives other bytes
 * where the JDK was built with another zlib.
 */
public final class Deflate {
  private static final int MAX_STORED = 0xFFFF;

  private Deflate() {}

  /** A raw DEFLATE stream. */
  public static byte[] raw(byte[] bytes) {
    ByteSink out = new ByteSink(bytes.length / 4 + 64);
    write(out, bytes);
    return out.toByteArray();
  }

  /** A zlib stream. */
  public static byte[] zlib(byte[] bytes) {
    ByteSink out = new ByteSink(bytes.length / 4 + 64);
    // RFC 1950 section 2.2: deflate with a window of 32 KiB; the two bytes are a multiple of 31.
    out.write(0x78);
    out.write(0x9C);
    write(out, bytes);
    Adler32 check = new Adler32();
    check.update(bytes);
    out.int32((int) check.getValue());
    return out.toByteArray();
  }

  static void write(ByteSink out, byte[] bytes) {
    int start = out.size();
    BitSink bits = new BitSink(out);
    DeflateBlock block = new DeflateBlock(bits);
    new Lz77(bytes).tokens(block);
    block.write(true);
    bits.align();
    if (out.size() - start > storedSize(bytes.length)) {
      out.truncate(start);
      stored(out, bytes);
    }
  }

  private static int storedSize(int length) {
    return length + 5 * Math.max(1, (length + MAX_STORED - 1) / MAX_STORED);
  }

  /** RFC 1951 section 3.2.4. */
  private static void stored(ByteSink out, byte[] bytes) {
    int at = 0;
    do {
      int length = Math.min(MAX_STORED, bytes.length - at);
      out.write(at + length == bytes.length ? 1 : 0);
      out.write(length);
      out.write(length >> 8);
      out.write(~length);
      out.write(~length >> 8);
      out.write(bytes, at, length);
      at += length;
    } while (at < bytes.length);
  }
}
