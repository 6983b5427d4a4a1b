package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Code point order, in which RDFC-1.0 sorts; bytes of UTF-8 are in it as they are. Widely used
 * processors sort by UTF-16 code units instead; that differs where a character beyond U+FFFF meets
 * one from U+E000 to U+FFFF. A document in which it does would be genuine to one verifier and
 * forged to the next, so it is refused. Every line is compared with the next of the sorted ones, so
 * no difference is overlooked.
 */
final class CanonicalOrder {
  /** The first byte in UTF-8 of U+E000. */
  private static final int PRIVATE_USE = 0xEE;

  /** The first byte in UTF-8 of U+10000. */
  private static final int SUPPLEMENTARY = 0xF0;

  private CanonicalOrder() {}

  /**
   * Sorts the first {@code count} of {@code lines}, which are UTF-8.
   *
   * @throws UnsafeDocumentException when processors would sort them differently
   */
  static void sort(byte[][] lines, int count) {
    Arrays.sort(lines, 0, count, CanonicalOrder::compare);
  }

  /** The lines of {@code some} and the first {@code count} of {@code others}, joined in order. */
  static byte[] merge(byte[][] some, byte[][] others, int count) {
    int length = 0;
    for (byte[] line : some) {
      length += line.length;
    }
    for (int i = 0; i < count; i++) {
      length += others[i].length;
    }
    byte[] merged = new byte[length];
    int next = 0;
    int other = 0;
    for (int at = 0; at < length; ) {
      boolean takeSome =
          other == count || (next < some.length && compare(some[next], others[other]) < 0);
      byte[] line = takeSome ? some[next++] : others[other++];
      System.arraycopy(line, 0, merged, at, line.length);
      at += line.length;
    }
    return merged;
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
