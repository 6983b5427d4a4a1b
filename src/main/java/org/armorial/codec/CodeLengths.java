package org.armorial.codec;

import java.util.Arrays;

/** The two codes of a block as its header states them (RFC 1951 section 3.2.7). */
final class CodeLengths {
  /** "HCLEN + 4 code length codes ... in the order". */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int REPEAT = 16;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;

  private final int literals;
  private final int distances;
  private final int[] symbols;
  private final int[] extras;
  private final int[] counts = new int[19];
  private final Huffman code;
  private int size;

  CodeLengths(int[] literalLengths, int[] distanceLengths) {
    literals = Math.max(257, used(literalLengths));
    distances = Math.max(1, used(distanceLengths));
    int[] all = Arrays.copyOf(literalLengths, literals + distances);
    System.arraycopy(distanceLengths, 0, all, literals, distances);
    symbols = new int[all.length];
    extras = new int[all.length];
    runs(all);
    code = Huffman.of(counts, 7);
  }

  long cost() {
    return 14
        + 3L * sent()
        + code.cost(counts)
        + 2L * counts[REPEAT]
        + 3L * counts[FEW_ZEROS]
        + 7L * counts[MANY_ZEROS];
  }

  void write(BitSink out) {
    int sent = sent();
    out.bits(literals - 257, 5);
    out.bits(distances - 1, 5);
    out.bits(sent - 4, 4);
    for (int i = 0; i < sent; i++) {
      out.bits(code.lengths[ORDER[i]], 3);
    }
    for (int i = 0; i < size; i++) {
      code.write(out, symbols[i]);
      switch (symbols[i]) {
        case REPEAT -> out.bits(extras[i], 2);
        case FEW_ZEROS -> out.bits(extras[i], 3);
        case MANY_ZEROS -> out.bits(extras[i], 7);
        default -> {}
      }
    }
  }

  private int sent() {
    int sent = ORDER.length;
    while (sent > 4 && code.lengths[ORDER[sent - 1]] == 0) {
      sent--;
    }
    return sent;
  }

  private void runs(int[] all) {
    int at = 0;
    while (at < all.length) {
      int value = all[at];
      int run = 1;
      while (at + run < all.length && all[at + run] == value) {
        run++;
      }
      at += run;
      if (value != 0) {
        put(value, 0);
        run--;
      }
      while (run >= 3) {
        int most = value == 0 ? 138 : 6;
        int taken = Math.min(run, most);
        if (value != 0) {
          put(REPEAT, taken - 3);
        } else if (taken <= 10) {
          put(FEW_ZEROS, taken - 3);
        } else {
          put(MANY_ZEROS, taken - 11);
        }
        run -= taken;
      }
      for (; run > 0; run--) {
        put(value, 0);
      }
    }
  }

  private void put(int symbol, int extra) {
    symbols[size] = symbol;
    extras[size++] = extra;
    counts[symbol]++;
  }

  private static int used(int[] lengths) {
    int used = lengths.length;
    while (used > 0 && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }
}
