package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Code point order, in which RDFC-1.0 sorts; bytes of UTF-8 are in it as they are. Widely used
 * processors sort by UTF-16 code units instead; that differs where a character beyond U+FFFF meets
 * one from U+E000 to U+FFFF. A document in which it does would be genuine to one verifier and
 * forged to the next, so it is refused. To sort lines, each must be compared with the one that
 * comes to stand next to it, so no difference is overlooked.
 */
final class CanonicalOrder {
  /** The first byte in UTF-8 of U+E000. */
  private static final int PRIVATE_USE = 0xEE;

  /** The first byte in UTF-8 of U+10000. */
  private static final int SUPPLEMENTARY = 0xF0;

  /** A longer list is sorted otherwise, because each insertion moves what stands behind it. */
  private static final int MAX_INSERTIONS = 1000;

  private CanonicalOrder() {}

  /**
   * All lines in order.
   *
   * @param sorted lines in UTF-8 that are in order already; none of them is among the others
   * @param others lines in UTF-8, of which the first {@code count} are taken
   * @throws UnsafeDocumentException when processors would sort them differently
   */
  static byte[][] sort(byte[][] sorted, byte[][] others, int count) {
    byte[][] all = Arrays.copyOf(sorted, sorted.length + count);
    if (count > MAX_INSERTIONS) {
      System.arraycopy(others, 0, all, sorted.length, count);
      Arrays.sort(all, CanonicalOrder::compare);
      return all;
    }
    for (int i = 0; i < count; i++) {
      insert(all, sorted.length + i, others[i]);
    }
    return all;
  }

  /** Puts {@code line} into its place among the first {@code size}, once both neighbours agree. */
  private static void insert(byte[][] lines, int size, byte[] line) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (compare(lines[middle], line) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    System.arraycopy(lines, from, lines, from + 1, size - from);
    lines[from] = line;
  }

  private static int compare(byte[] first, byte[] second) {
    int at = Arrays.mismatch(first, second);
    if (at < 0 || at == first.length || at == second.length) {
      return first.length - second.length;
    }
    int one = first[at] & 0xFF;
    int other = second[at] & 0xFF;
    if (Math.min(one, other) >= PRIVATE_USE
        && Math.min(one, other) < SUPPLEMENTARY
        && Math.max(one, other) >= SUPPLEMENTARY) {
      throw new UnsafeDocumentException(
          List.of("texts that verifiers sort differently: " + text(first) + text(second)));
    }
    return one - other;
  }

  private static String text(byte[] line) {
    return new String(line, StandardCharsets.UTF_8);
  }
}
