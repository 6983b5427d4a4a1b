package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Names blank nodes where their own statements tell them apart, which is the case in nearly every
 * credential. This is steps 3 and 4 of RDFC-1.0 (section 4.4.3): "for each hash to identifier list
 * map entry …, code point ordered by hash: if identifier list has more than one entry, continue to
 * the next mapping; issue a canonical identifier". When every list has one entry, nothing is left
 * for step 5, and the names are final.
 */
final class FirstDegree {
  private final RdfShape shape;
  private final List<String> leaves;
  private final boolean[] repeated;
  private final MessageDigest sha256;

  FirstDegree(RdfShape shape, List<String> leaves, boolean[] repeated) {
    this.shape = shape;
    this.leaves = leaves;
    this.repeated = repeated;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** {@code _:c14n<n>} for each blank node; empty when two have the same hash. */
  Optional<String[]> labels() {
    int count = shape.blankCount();
    Map<byte[], Integer> byHash = new TreeMap<>(Arrays::compareUnsigned);
    String[] labels = new String[count];
    Arrays.fill(labels, "_:z");
    for (int blank = 0; blank < count; blank++) {
      byHash.put(hash(blank, labels), blank);
    }
    if (byHash.size() < count) {
      return Optional.empty();
    }
    int next = 0;
    for (int blank : byHash.values()) {
      labels[blank] = "_:c14n" + next++;
    }
    return Optional.of(labels);
  }

  /**
   * Hash First Degree Quads (section 4.6.3): "if the blank node's existing blank node identifier
   * matches the reference blank node identifier then use the blank node identifier a, otherwise,
   * use the blank node identifier z"; the lines sorted "in Unicode code point order" and joined.
   */
  private byte[] hash(int blank, String[] labels) {
    labels[blank] = "_:a";
    int[] mentions = shape.mentions(blank);
    String[] lines = new String[mentions.length];
    int used = 0;
    for (int line : mentions) {
      if (!repeated[line]) {
        lines[used++] = shape.write(line, leaves, labels);
      }
    }
    labels[blank] = "_:z";
    CanonicalOrder.sort(lines, used);
    for (int i = 0; i < used; i++) {
      sha256.update(lines[i].getBytes(StandardCharsets.UTF_8));
    }
    return sha256.digest();
  }
}
