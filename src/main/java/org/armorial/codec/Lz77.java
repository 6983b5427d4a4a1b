package org.armorial.codec;

import java.util.Arrays;

/** Finds repetitions by chains of hashes, looking one byte ahead before it takes one. */
final class Lz77 {
  static final int MIN_LENGTH = 3;
  static final int MAX_LENGTH = 258;

  private static final int WINDOW = 1 << 15;
  private static final int HASH_BITS = 15;
  private static final int MAX_CHAIN = 128;

  /** A repetition this long is not bettered by looking further. */
  private static final int GOOD = 96;

  private final byte[] bytes;
  private final int[] head = new int[1 << HASH_BITS];
  private final int[] previous = new int[WINDOW];
  private int hashed;

  Lz77(byte[] bytes) {
    this.bytes = bytes;
    Arrays.fill(head, -1);
  }

  /** Takes what {@link #tokens} finds. */
  interface Sink {
    void literal(int value);

    void match(int length, int distance);
  }

  /** The whole input as literals and repetitions. */
  void tokens(Sink sink) {
    int at = 0;
    long here = find(0);
    while (at < bytes.length) {
      int length = (int) (here >>> 32);
      if (length < MIN_LENGTH) {
        sink.literal(bytes[at] & 0xFF);
        at++;
        here = find(at);
        continue;
      }
      long next = length < GOOD ? find(at + 1) : 0;
      if ((int) (next >>> 32) > length) {
        sink.literal(bytes[at] & 0xFF);
        at++;
        here = next;
        continue;
      }
      sink.match(length, (int) here);
      at += length;
      here = find(at);
    }
  }

  /** Length in the upper and distance in the lower half, of the longest repetition at a place. */
  private long find(int at) {
    hashUpTo(at);
    if (at + MIN_LENGTH > bytes.length) {
      return 0;
    }
    int most = Math.min(MAX_LENGTH, bytes.length - at);
    int best = MIN_LENGTH - 1;
    int bestAt = -1;
    int candidate = head[hash(at)];
    for (int tries = MAX_CHAIN; tries > 0 && candidate >= 0 && at - candidate <= WINDOW; tries--) {
      if (bytes[candidate + best] == bytes[at + best]) {
        int length = common(candidate, at, most);
        if (length > best) {
          best = length;
          bestAt = candidate;
          if (length == most) {
            break;
          }
        }
      }
      int older = previous[candidate & (WINDOW - 1)];
      if (older >= candidate) {
        break;
      }
      candidate = older;
    }
    return bestAt < 0 ? 0 : ((long) best << 32) | (at - bestAt);
  }

  private int common(int a, int b, int most) {
    int length = 0;
    while (length < most && bytes[a + length] == bytes[b + length]) {
      length++;
    }
    return length;
  }

  private void hashUpTo(int at) {
    int end = Math.min(at, bytes.length - MIN_LENGTH + 1);
    for (; hashed < end; hashed++) {
      int slot = hash(hashed);
      previous[hashed & (WINDOW - 1)] = head[slot];
      head[slot] = hashed;
    }
  }

  private int hash(int at) {
    int three = ((bytes[at] & 0xFF) << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFF);
    return (three * 0x9E3779B1) >>> (32 - HASH_BITS);
  }
}
