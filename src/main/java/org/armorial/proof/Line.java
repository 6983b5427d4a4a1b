package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of N-Quads in UTF-8, as all documents of one shape have it: texts, and between each two of
 * them a gap for a leaf or for the name of a blank node. Immutable.
 */
final class Line {
  private final byte[][] texts;

  /** For each gap the number of its leaf, or the complement of the number of its blank node. */
  private final int[] gaps;

  private final boolean hasLeaf;

  private Line(byte[][] texts, int[] gaps) {
    this.texts = texts;
    this.gaps = gaps;
    boolean found = false;
    for (int gap : gaps) {
      found |= gap >= 0;
    }
    this.hasLeaf = found;
  }

  /** Whether it is the same in all documents. */
  boolean isConstant() {
    return gaps.length == 0;
  }

  /** Whether documents differ in more than the names of their blank nodes. */
  boolean hasLeaf() {
    return hasLeaf;
  }

  /** The numbers of the blank nodes in it, each once. */
  int[] blankNodes() {
    return Arrays.stream(gaps).filter(gap -> gap < 0).map(gap -> ~gap).distinct().toArray();
  }

  /**
   * The line.
   *
   * @param leaves the leaves, escaped, by number
   * @param labels the names of the blank nodes, by number
   */
  byte[] write(byte[][] leaves, byte[][] labels) {
    int length = texts[gaps.length].length;
    for (int i = 0; i < gaps.length; i++) {
      length += texts[i].length + fill(gaps[i], leaves, labels).length;
    }
    byte[] line = new byte[length];
    int at = 0;
    for (int i = 0; i < gaps.length; i++) {
      at = append(line, at, texts[i]);
      at = append(line, at, fill(gaps[i], leaves, labels));
    }
    append(line, at, texts[gaps.length]);
    return line;
  }

  private static byte[] fill(int gap, byte[][] leaves, byte[][] labels) {
    return gap >= 0 ? leaves[gap] : labels[~gap];
  }

  private static int append(byte[] line, int at, byte[] part) {
    System.arraycopy(part, 0, line, at, part.length);
    return at + part.length;
  }

  /** Joins texts that nothing stands between. */
  static final class Builder {
    private final List<byte[]> texts = new ArrayList<>();
    private final List<Integer> gaps = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Builder text(String more) {
      text.append(more);
      return this;
    }

    Builder leaf(int leaf) {
      return gap(leaf);
    }

    Builder blank(int node) {
      return gap(~node);
    }

    private Builder gap(int gap) {
      endText();
      gaps.add(gap);
      return this;
    }

    private void endText() {
      texts.add(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }

    Line build() {
      endText();
      return new Line(
          texts.toArray(byte[][]::new), gaps.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
