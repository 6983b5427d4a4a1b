package org.armorial.codec;

/** The five row filters (PNG third edition, section 9.2). */
final class PngFilter {
  private static final int COUNT = 5;

  private PngFilter() {}

  /**
   * Writes a row with the filter whose differences are smallest, as section 12.7 advises: "compute
   * the output scanline using all five filters, and select the filter that gives the smallest sum
   * of absolute values of outputs".
   */
  static void writeBest(ByteSink out, byte[] above, byte[] row, int step) {
    int best = 0;
    long smallest = Long.MAX_VALUE;
    for (int filter = 0; filter < COUNT; filter++) {
      long sum = 0;
      for (int i = 0; i < row.length; i++) {
        sum += Math.abs((int) filtered(filter, above, row, i, step));
      }
      if (sum < smallest) {
        smallest = sum;
        best = filter;
      }
    }
    out.write(best);
    for (int i = 0; i < row.length; i++) {
      out.write(filtered(best, above, row, i, step));
    }
  }

  private static byte filtered(int filter, byte[] above, byte[] row, int i, int step) {
    return (byte) (row[i] - prediction(filter, above, row, i, step));
  }

  /** Turns {@code row} into what was filtered. */
  static void undo(int filter, byte[] above, byte[] row, int step) {
    for (int i = 0; filter != 0 && i < row.length; i++) {
      row[i] = (byte) (row[i] + prediction(filter, above, row, i, step));
    }
  }

  private static int prediction(int filter, byte[] above, byte[] row, int i, int step) {
    int a = i < step ? 0 : row[i - step] & 0xFF;
    int b = above[i] & 0xFF;
    return switch (filter) {
      case 0 -> 0;
      case 1 -> a;
      case 2 -> b;
      case 3 -> (a + b) / 2;
      default -> paeth(a, b, i < step ? 0 : above[i - step] & 0xFF);
    };
  }

  private static int paeth(int a, int b, int c) {
    int p = a + b - c;
    int pa = Math.abs(p - a);
    int pb = Math.abs(p - b);
    int pc = Math.abs(p - c);
    if (pa <= pb && pa <= pc) {
      return a;
    }
    return pb <= pc ? b : c;
  }
}
