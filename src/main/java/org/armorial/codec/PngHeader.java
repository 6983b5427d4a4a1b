package org.armorial.codec;

/** The IHDR chunk (PNG third edition, section 11.2.1). */
record PngHeader(int width, int height, int bitDepth, int colourType, boolean interlaced) {
  static final int LENGTH = 13;
  static final int PALETTE = 3;

  /** Adam7: first column, first row, column step and row step of each pass (section 8.1). */
  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /** Whether the combination is one of those that table 11.1 allows. */
  boolean isValid() {
    boolean depth =
        switch (colourType) {
          case 0 -> bitDepth <= 16;
          case 2, 4, 6 -> bitDepth == 8 || bitDepth == 16;
          case PALETTE -> bitDepth <= 8;
          default -> false;
        };
    return depth && bitDepth > 0 && Integer.bitCount(bitDepth) == 1 && width > 0 && height > 0;
  }

  /** Length of the decompressed image data: rows with a filter byte each, pass by pass. */
  long dataLength() {
    if (!interlaced) {
      return pass(width, height);
    }
    long total = 0;
    for (int[] pass : ADAM7) {
      total += pass(steps(width, pass[0], pass[2]), steps(height, pass[1], pass[3]));
    }
    return total;
  }

  private static int steps(int size, int first, int step) {
    return size <= first ? 0 : (size - first + step - 1) / step;
  }

  private long pass(int columns, int rows) {
    int channels =
        switch (colourType) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    long row = ((long) columns * channels * bitDepth + 7) / 8;
    return columns == 0 ? 0 : rows * (row + 1);
  }
}
