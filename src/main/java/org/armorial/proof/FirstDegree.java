package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names the blank nodes of a shape where their own statements tell them apart, which is the case in
 * nearly every credential. This is steps 3 and 4 of RDFC-1.0 (section 4.4.3): "for each hash to
 * identifier list map entry …, code point ordered by hash: if identifier list has more than one
 * entry, continue to the next mapping; issue a canonical identifier". When every list has one
 * entry, nothing is left for step 5, and the names are final. Immutable.
 */
final class FirstDegree {
  private static final byte[] SELF = ascii("_:a");
  private static final byte[] OTHER = ascii("_:z");

  private final List<Line> lines;

  /** For each blank node the numbers of the lines in which it stands. */
  private final int[][] mentions;

  /** For each blank node its hash, where no leaf is part of that. */
  private final List<Optional<byte[]>> constants = new ArrayList<>();

  /** For the {@code count} blank nodes of {@code lines}. */
  FirstDegree(List<Line> lines, int count) {
    this.lines = lines;
    this.mentions = mentions(lines, count);
    byte[][] labels = others();
    boolean[] none = new boolean[lines.size()];
    for (int node = 0; node < count; node++) {
      boolean hasLeaf = Arrays.stream(mentions[node]).anyMatch(line -> lines.get(line).hasLeaf());
      constants.add(
          hasLeaf ? Optional.empty() : Optional.of(hash(node, new byte[0][], labels, none)));
    }
  }

  private static int[][] mentions(List<Line> lines, int count) {
    List<List<Integer>> linesOf = new ArrayList<>();
    for (int node = 0; node < count; node++) {
      linesOf.add(new ArrayList<>());
    }
    for (int i = 0; i < lines.size(); i++) {
      for (int node : lines.get(i).blankNodes()) {
        linesOf.get(node).add(i);
      }
    }
    return linesOf.stream()
        .map(numbers -> numbers.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /**
   * {@code _:c14n<n>} for each blank node; empty when two have the same hash.
   *
   * @param leaves the leaves, escaped
   * @param repeated which lines are left out
   */
  Optional<byte[][]> labels(byte[][] leaves, boolean[] repeated) {
    byte[][] labels = others();
    byte[][] hashes = new byte[mentions.length][];
    for (int node = 0; node < mentions.length; node++) {
      Optional<byte[]> constant = constants.get(node);
      hashes[node] = constant.isPresent() ? constant.get() : hash(node, leaves, labels, repeated);
    }
    byte[][] sorted = hashes.clone();
    Arrays.sort(sorted, Arrays::compareUnsigned);
    for (int i = 1; i < sorted.length; i++) {
      if (Arrays.equals(sorted[i - 1], sorted[i])) {
        return Optional.empty();
      }
    }
    for (int node = 0; node < mentions.length; node++) {
      int rank = Arrays.binarySearch(sorted, hashes[node], Arrays::compareUnsigned);
      labels[node] = ascii("_:c14n" + rank);
    }
    return Optional.of(labels);
  }

  /**
   * Hash First Degree Quads (section 4.6.3): "if the blank node's existing blank node identifier
   * matches the reference blank node identifier then use the blank node identifier a, otherwise,
   * use the blank node identifier z"; the lines sorted "in Unicode code point order" and joined.
   */
  private byte[] hash(int node, byte[][] leaves, byte[][] labels, boolean[] repeated) {
    labels[node] = SELF;
    byte[][] written = new byte[mentions[node].length][];
    int used = 0;
    for (int line : mentions[node]) {
      if (!repeated[line]) {
        written[used++] = lines.get(line).write(leaves, labels);
      }
    }
    labels[node] = OTHER;
    MessageDigest sha256 = Digests.of("SHA-256");
    for (byte[] line : CanonicalOrder.sort(new byte[0][], written, used)) {
      sha256.update(line);
    }
    return sha256.digest();
  }

  private byte[][] others() {
    byte[][] labels = new byte[mentions.length][];
    Arrays.fill(labels, OTHER);
    return labels;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
