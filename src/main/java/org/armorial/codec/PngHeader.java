package org.armorial.codec;

import java.util.List;

/** The IHDR chunk (PNG third edition, section 11.2.1). */
record PngHeader(int width, int height, int bitDepth, int colourType, boolean interlaced) {
  static final int LENGTH = 13;
  static final int PALETTE = 3;

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
    long total = 0;
    for (PngPass pass : passes()) {
      int columns = pass.columns(width);
      total += columns == 0 ? 0 : pass.rows(height) * (rowLength(columns) + 1);
    }
    return total;
  }

  /** In the order in which they are written. */
  List<PngPass> passes() {
    return interlaced ? PngPass.ADAM7 : PngPass.WHOLE;
  }

  /** Bytes of so many pixels side by side. */
  long rowLength(int columns) {
    return ((long) columns * pixelBits() + 7) / 8;
  }

  int pixelBits() {
    return channels() * bitDepth;
  }

  int channels() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }
}
