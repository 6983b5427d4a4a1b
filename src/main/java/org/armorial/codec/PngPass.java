package org.armorial.codec;

import java.util.List;

/** Which pixels of a PNG come together (third edition, section 8): all, or one of seven passes. */
record PngPass(int firstColumn, int firstRow, int columnStep, int rowStep) {
  static final List<PngPass> WHOLE = List.of(new PngPass(0, 0, 1, 1));

  static final List<PngPass> ADAM7 =
      List.of(
          new PngPass(0, 0, 8, 8),
          new PngPass(4, 0, 8, 8),
          new PngPass(0, 4, 4, 8),
          new PngPass(2, 0, 4, 4),
          new PngPass(0, 2, 2, 4),
          new PngPass(1, 0, 2, 2),
          new PngPass(0, 1, 1, 2));

  int columns(int width) {
    return steps(width, firstColumn, columnStep);
  }

  int rows(int height) {
    return steps(height, firstRow, rowStep);
  }

  private static int steps(int size, int first, int step) {
    return size <= first ? 0 : (size - first + step - 1) / step;
  }
}
