package org.armorial.codec;

/** Bits packed "starting with the least-significant bit of the byte" (RFC 1951 section 3.1.1). */
final class BitSink {
  private final ByteSink out;
  private long held;
  private int count;

  BitSink(ByteSink out) {
    this.out = out;
  }

  /** At most 32 bits, the lowest first. */
  void bits(int value, int length) {
    held |= (value & 0xFFFFFFFFL) << count;
    count += length;
    while (count >= 8) {
      out.write((int) held);
      held >>>= 8;
      count -= 8;
    }
  }

  /** Fills the last byte with zeros. */
  void align() {
    if (count > 0) {
      out.write((int) held);
      held = 0;
      count = 0;
    }
  }
}
