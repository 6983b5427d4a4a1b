package org.armorial.proof;

import java.util.Arrays;
import java.util.List;

/**
 * Code point order, in which RDFC-1.0 sorts. Widely used processors sort by UTF-16 code units
 * instead; that differs where a character beyond U+FFFF meets one from U+E000 to U+FFFF. A document
 * in which it does would be genuine to one verifier and forged to the next, so it is refused.
 */
final class CanonicalOrder {
  private CanonicalOrder() {}

  /**
   * Sorts the first {@code count} of {@code lines}.
   *
   * @throws UnsafeDocumentException when processors would sort them differently
   */
  static void sort(String[] lines, int count) {
    Arrays.sort(lines, 0, count);
    for (int i = 1; i < count; i++) {
      if (isAfter(lines[i - 1], lines[i])) {
        throw new UnsafeDocumentException(
            List.of("texts that verifiers sort differently: " + lines[i - 1] + lines[i]));
      }
    }
  }

  private static boolean isAfter(String first, String second) {
    int length = Math.min(first.length(), second.length());
    int i = 0;
    while (i < length && first.charAt(i) == second.charAt(i)) {
      i++;
    }
    return i < length
        && Character.isSurrogate(first.charAt(i))
        && second.charAt(i) > Character.MAX_SURROGATE;
  }
}
