package org.armorial.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that all documents of one shape make, with gaps for their leaves, and how to bring
 * them into canonical form. Lines that are the same in all of these documents are written and
 * sorted once. Immutable.
 */
final class RdfShape {
  private final List<Quad> quads;
  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Integer> blanks = new LinkedHashMap<>();
  private final FirstDegree firstDegree;

  /** Lines without gaps, in order. */
  private final byte[][] constants;

  /** The numbers of all other lines. */
  private final int[] open;

  /** Groups of lines that may become equal when leaves are; those without leaf come first. */
  private final List<int[]> rivals = new ArrayList<>();

  private final int leafCount;
  private final boolean[] leafIsAddress;

  private RdfShape(List<Quad> quads, int leafCount) {
    this.quads = quads;
    this.leafCount = leafCount;
    this.leafIsAddress = new boolean[leafCount];
    Map<List<@Nullable String>, List<Integer>> literals = new LinkedHashMap<>();
    for (int i = 0; i < quads.size(); i++) {
      Quad quad = quads.get(i);
      lines.add(line(quad));
      if (quad.isLiteral()) {
        literals
            .computeIfAbsent(
                Arrays.asList(quad.subject(), quad.predicate(), quad.graph()),
                any -> new ArrayList<>())
            .add(i);
      }
    }
    for (List<Integer> group : literals.values()) {
      if (group.size() > 1 && group.stream().anyMatch(line -> lines.get(line).hasLeaf())) {
        group.sort(Comparator.comparing(line -> lines.get(line).hasLeaf()));
        rivals.add(group.stream().mapToInt(Integer::intValue).toArray());
      }
    }
    firstDegree = new FirstDegree(lines, blanks.size());
    byte[][] unsorted =
        lines.stream()
            .filter(Line::isConstant)
            .map(line -> line.write(new byte[0][], new byte[0][]))
            .toArray(byte[][]::new);
    constants = CanonicalOrder.sort(new byte[0][], unsorted, unsorted.length);
    open = IntStream.range(0, lines.size()).filter(line -> !lines.get(line).isConstant()).toArray();
  }

  /** Statements without any leaf: those of one document. */
  static RdfShape of(List<Quad> quads) {
    return new RdfShape(quads, 0);
  }

  /**
   * Statements that the general processor made of a template; empty when a leaf became a node that
   * was not expected to, because then equal leaves might be one node.
   */
  static Optional<RdfShape> of(List<Quad> quads, List<Boolean> leafIsAddress) {
    Set<Integer> seen = new HashSet<>();
    for (Quad quad : quads) {
      for (String node : nodes(quad)) {
        int leaf = Template.leafNamedBy(node);
        if (leaf >= 0 && !leafIsAddress.get(leaf)) {
          return Optional.empty();
        }
        seen.add(leaf);
      }
      if (quad.isLiteral()) {
        seen.add(Template.leafNamedBy(quad.object()));
      }
      if (Template.leafNamedBy(quad.predicate()) >= 0) {
        return Optional.empty();
      }
    }
    for (int leaf = 0; leaf < leafIsAddress.size(); leaf++) {
      if (!seen.contains(leaf)) {
        throw new UnsafeDocumentException(List.of("a string that means nothing"));
      }
    }
    return Optional.of(new RdfShape(quads, leafIsAddress.size()));
  }

  private static List<String> nodes(Quad quad) {
    List<String> nodes = new ArrayList<>(List.of(quad.subject()));
    if (!quad.isLiteral()) {
      nodes.add(quad.object());
    }
    if (quad.graph() != null) {
      nodes.add(quad.graph());
    }
    return nodes;
  }

  /** The number of the leaf for which {@code text} stands, or -1; without leaves no text does. */
  private int leaf(String text) {
    return leafCount == 0 ? -1 : Template.leafNamedBy(text);
  }

  private Line line(Quad quad) {
    Line.Builder line = new Line.Builder();
    node(line, quad.subject());
    line.text(" <" + quad.predicate() + "> ");
    if (quad.isLiteral()) {
      literal(line, quad);
    } else {
      node(line, quad.object());
    }
    if (quad.graph() != null) {
      line.text(" ");
      node(line, quad.graph());
    }
    return line.text(" .\n").build();
  }

  private void node(Line.Builder line, String node) {
    int leaf = leaf(node);
    if (Quad.isBlank(node)) {
      line.blank(blanks.computeIfAbsent(node, any -> blanks.size()));
    } else if (leaf >= 0) {
      leafIsAddress[leaf] = true;
      line.text("<").leaf(leaf).text(">");
    } else {
      line.text("<" + node + ">");
    }
  }

  private void literal(Line.Builder line, Quad quad) {
    int leaf = leaf(quad.object());
    if (leaf >= 0) {
      line.text("\"").leaf(leaf).text("\"");
    } else {
      line.text("\"" + Literal.escaped(quad.object()) + "\"");
    }
    if (quad.language() != null) {
      line.text("@" + quad.language());
    } else if (!"http://www.w3.org/2001/XMLSchema#string".equals(quad.datatype())) {
      line.text("^^<" + quad.datatype() + ">");
    }
  }

  /**
   * The canonical N-Quads in UTF-8 of the document with {@code leaves}, of which those that are
   * nodes are plain addresses.
   */
  byte[] canonical(List<String> leaves) {
    byte[][] fillings = new byte[leafCount][];
    for (int leaf = 0; leaf < leafCount; leaf++) {
      // A plain address has nothing to escape, so that this is its form as a node, too.
      fillings[leaf] = Literal.escaped(leaves.get(leaf)).getBytes(StandardCharsets.UTF_8);
    }
    boolean[] repeated = repeated(fillings);
    byte[][] labels =
        firstDegree.labels(fillings, repeated).orElseGet(() -> Rdfc.labels(filled(leaves), blanks));
    byte[][] written = new byte[open.length][];
    int count = 0;
    for (int line : open) {
      if (!repeated[line]) {
        written[count++] = lines.get(line).write(fillings, labels);
      }
    }
    return joined(CanonicalOrder.sort(constants, written, count));
  }

  private static byte[] joined(byte[][] lines) {
    int length = 0;
    for (byte[] line : lines) {
      length += line.length;
    }
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] line : lines) {
      System.arraycopy(line, 0, joined, at, line.length);
      at += line.length;
    }
    return joined;
  }

  /** A dataset is a set: of equal statements all but the first are left out. */
  private boolean[] repeated(byte[][] fillings) {
    boolean[] repeated = new boolean[lines.size()];
    if (!rivals.isEmpty()) {
      // Rivals name the same nodes at the same places, so any names will do.
      byte[][] names = new byte[blanks.size()][0];
      for (int[] group : rivals) {
        Set<ByteBuffer> seen = new HashSet<>();
        for (int line : group) {
          repeated[line] = !seen.add(ByteBuffer.wrap(lines.get(line).write(fillings, names)));
        }
      }
    }
    return repeated;
  }

  /** Whether leaf number {@code leaf} is a node somewhere. */
  boolean isAddress(int leaf) {
    return leafIsAddress[leaf];
  }

  private List<Quad> filled(List<String> leaves) {
    return quads.stream().map(quad -> quad.filled(text -> fill(text, leaves))).distinct().toList();
  }

  private String fill(String text, List<String> leaves) {
    int leaf = leaf(text);
    return leaf < 0 ? text : leaves.get(leaf);
  }
}
