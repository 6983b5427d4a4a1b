package org.armorial.codec;

import java.util.Arrays;

/** Literals and repetitions of one block, written with the cheaper of the two codes. */
final class DeflateBlock implements Lz77.Sink {
  /** Symbols of a block before the next begins, so that codes follow the data. */
  static final int SIZE = 1 << 15;

  private static final int END = 256;
  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };
  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };
  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };
  private static final Huffman FIXED_LITERALS = new Huffman(fixedLiterals());
  private static final Huffman FIXED_DISTANCES = new Huffman(fixedDistances());

  private final BitSink out;
  private final int[] lengths = new int[SIZE];
  private final int[] distances = new int[SIZE];
  private final int[] literalCounts = new int[286];
  private final int[] distanceCounts = new int[30];
  private int size;

  DeflateBlock(BitSink out) {
    this.out = out;
  }

  @Override
  public void literal(int value) {
    flushWhenFull();
    lengths[size] = value;
    distances[size++] = 0;
    literalCounts[value]++;
  }

  @Override
  public void match(int length, int distance) {
    flushWhenFull();
    lengths[size] = length;
    distances[size++] = distance;
    literalCounts[257 + lengthSymbol(length)]++;
    distanceCounts[distanceSymbol(distance)]++;
  }

  private void flushWhenFull() {
    if (size == SIZE) {
      write(false);
    }
  }

  /** Writes what was taken since the last block. */
  void write(boolean last) {
    literalCounts[END] = 1;
    Huffman literals = Huffman.of(literalCounts, 15);
    Huffman distanceCode = Huffman.of(distanceCounts, 15);
    CodeLengths header = new CodeLengths(literals.lengths, distanceCode.lengths);
    long own = header.cost() + literals.cost(literalCounts) + distanceCode.cost(distanceCounts);
    long fixed = FIXED_LITERALS.cost(literalCounts) + FIXED_DISTANCES.cost(distanceCounts);
    out.bits(last ? 1 : 0, 1);
    if (own < fixed) {
      out.bits(2, 2);
      header.write(out);
      symbols(literals, distanceCode);
    } else {
      out.bits(1, 2);
      symbols(FIXED_LITERALS, FIXED_DISTANCES);
    }
    Arrays.fill(literalCounts, 0);
    Arrays.fill(distanceCounts, 0);
    size = 0;
  }

  private void symbols(Huffman literals, Huffman distanceCode) {
    for (int i = 0; i < size; i++) {
      if (distances[i] == 0) {
        literals.write(out, lengths[i]);
      } else {
        int length = lengthSymbol(lengths[i]);
        literals.write(out, 257 + length);
        out.bits(lengths[i] - LENGTH_BASE[length], LENGTH_BITS[length]);
        int distance = distanceSymbol(distances[i]);
        distanceCode.write(out, distance);
        out.bits(distances[i] - DISTANCE_BASE[distance], Math.max(0, distance / 2 - 1));
      }
    }
    literals.write(out, END);
  }

  private static int lengthSymbol(int length) {
    int found = Arrays.binarySearch(LENGTH_BASE, length);
    return found >= 0 ? found : -found - 2;
  }

  private static int distanceSymbol(int distance) {
    int found = Arrays.binarySearch(DISTANCE_BASE, distance);
    return found >= 0 ? found : -found - 2;
  }

  /** RFC 1951 section 3.2.6. */
  private static int[] fixedLiterals() {
    int[] lengths = new int[288];
    Arrays.fill(lengths, 0, 144, 8);
    Arrays.fill(lengths, 144, 256, 9);
    Arrays.fill(lengths, 256, 280, 7);
    Arrays.fill(lengths, 280, 288, 8);
    return lengths;
  }

  private static int[] fixedDistances() {
    int[] lengths = new int[30];
    Arrays.fill(lengths, 5);
    return lengths;
  }
}
