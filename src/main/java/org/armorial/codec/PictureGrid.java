package org.armorial.codec;

/**
 * What a picture shows, coarsely, so that recompression and another size count as the same. It is
 * fitted whole into the middle of a square of {@value #SIDE} by {@value #SIDE} cells over white,
 * and each cell has the mean of its pixels, channel by channel in sRGB as they are written. The
 * page in a browser does the same with a canvas.
 */
final class PictureGrid {
  static final int SIDE = 32;

  /** Mean absolute difference of all channels of all cells, of 255, up to which it is the same. */
  static final int TOLERANCE = 12;

  private static final int WHITE = 255;

  private final int side;
  private final int left;
  private final int top;

  /** What is darker than white, summed: red, green and blue of each cell. */
  private final long[] missing = new long[SIDE * SIDE * 3];

  /** For pictures of so many pixels. */
  PictureGrid(int width, int height) {
    this.side = Math.max(width, height);
    this.left = (side - width) / 2;
    this.top = (side - height) / 2;
  }

  /** Adds the pixel at {@code x}, {@code y}: once each. */
  void add(int x, int y, int red, int green, int blue, int alpha) {
    if (alpha == 0 || (red & green & blue) == WHITE) {
      return;
    }
    int lastRow = last(y + top);
    int lastColumn = last(x + left);
    for (int row = first(y + top); row <= lastRow; row++) {
      for (int column = first(x + left); column <= lastColumn; column++) {
        int at = (row * SIDE + column) * 3;
        missing[at] += (long) (WHITE - red) * alpha;
        missing[at + 1] += (long) (WHITE - green) * alpha;
        missing[at + 2] += (long) (WHITE - blue) * alpha;
      }
    }
  }

  /** The first cell that a row or column of pixels falls into; a small picture's fill several. */
  private int first(int at) {
    long scaled = (long) at * SIDE;
    return (int) (side >= SIDE ? scaled / side : (scaled + side - 1) / side);
  }

  private int last(int at) {
    return side >= SIDE ? first(at) : first(at + 1) - 1;
  }

  /** Whether both show the same, as far as the eye is concerned. */
  boolean looksLike(PictureGrid other) {
    double sum = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        for (int channel = 0; channel < 3; channel++) {
          sum += Math.abs(mean(row, column, channel) - other.mean(row, column, channel));
        }
      }
    }
    return sum <= (double) TOLERANCE * missing.length;
  }

  private double mean(int row, int column, int channel) {
    return missing[(row * SIDE + column) * 3 + channel]
        / ((double) WHITE * pixels(row) * pixels(column));
  }

  /** How many rows or columns of pixels fall into that of a cell. */
  private long pixels(int cell) {
    return side < SIDE
        ? 1
        : (((cell + 1L) * side + SIDE - 1) / SIDE) - (((long) cell * side + SIDE - 1) / SIDE);
  }
}
