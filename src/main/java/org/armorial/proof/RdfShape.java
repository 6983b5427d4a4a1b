package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements that all documents of one shape make, with places for their leaves, and how to
 * bring them into canonical form. Immutable.
 */
final class RdfShape {
  private final List<Quad> quads;
  private final List<List<Piece>> lines = new ArrayList<>();
  private final Map<String, Integer> blanks = new LinkedHashMap<>();

  /** For each blank node the lines in which it stands. */
  private final List<int[]> mentions = new ArrayList<>();

  /** Groups of lines that may become equal when leaves are. */
  private final List<int[]> rivals = new ArrayList<>();

  private final int leafCount;
  private final boolean[] leafIsAddress;

  private RdfShape(List<Quad> quads, int leafCount) {
    this.quads = quads;
    this.leafCount = leafCount;
    this.leafIsAddress = new boolean[leafCount];
    Map<List<@Nullable String>, List<Integer>> literals = new LinkedHashMap<>();
    Map<Integer, List<Integer>> linesOf = new LinkedHashMap<>();
    for (int i = 0; i < quads.size(); i++) {
      Quad quad = quads.get(i);
      List<Piece> line = line(quad);
      lines.add(line);
      for (Piece piece : line) {
        if (piece instanceof Piece.Blank blank) {
          linesOf.computeIfAbsent(blank.node(), any -> new ArrayList<>()).add(i);
        } else if (piece instanceof Piece.Address address) {
          leafIsAddress[address.leaf()] = true;
        }
      }
      if (quad.isLiteral()) {
        literals
            .computeIfAbsent(
                Arrays.asList(quad.subject(), quad.predicate(), quad.graph()),
                any -> new ArrayList<>())
            .add(i);
      }
    }
    for (int node = 0; node < blanks.size(); node++) {
      mentions.add(array(linesOf.getOrDefault(node, List.of()).stream().distinct().toList()));
    }
    literals.values().stream()
        .filter(group -> group.size() > 1)
        .map(RdfShape::array)
        .forEach(rivals::add);
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
        int leaf = leafNamedBy(node);
        if (leaf >= 0 && !leafIsAddress.get(leaf)) {
          return Optional.empty();
        }
        seen.add(leaf);
      }
      if (quad.isLiteral()) {
        seen.add(leafNamedBy(quad.object()));
      }
      if (leafNamedBy(quad.predicate()) >= 0) {
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

  /** The number of the leaf for which {@code text} stands, or -1. */
  private static int leafNamedBy(String text) {
    return text.startsWith(ShapedDocument.PLACEHOLDER)
        ? Integer.parseInt(text.substring(ShapedDocument.PLACEHOLDER.length()))
        : -1;
  }

  /** The same, but that a shape without leaves takes every text as it is. */
  private int leaf(String text) {
    return leafCount == 0 ? -1 : leafNamedBy(text);
  }

  private List<Piece> line(Quad quad) {
    Line line = new Line();
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
    line.text(" .\n");
    return line.pieces();
  }

  private void node(Line line, String node) {
    if (Quad.isBlank(node)) {
      line.add(new Piece.Blank(blanks.computeIfAbsent(node, any -> blanks.size())));
    } else if (leaf(node) >= 0) {
      line.add(new Piece.Address(leaf(node)));
    } else {
      line.text("<" + node + ">");
    }
  }

  private void literal(Line line, Quad quad) {
    if (leaf(quad.object()) >= 0) {
      line.add(new Piece.Words(leaf(quad.object())));
    } else {
      StringBuilder text = new StringBuilder();
      Piece.literal(text, quad.object());
      line.text(text.toString());
    }
    if (quad.language() != null) {
      line.text("@" + quad.language());
    } else if (!"http://www.w3.org/2001/XMLSchema#string".equals(quad.datatype())) {
      line.text("^^<" + quad.datatype() + ">");
    }
  }

  /** Joins what is the same in every line. */
  private static final class Line {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void text(String more) {
      text.append(more);
    }

    void add(Piece piece) {
      flush();
      pieces.add(piece);
    }

    private void flush() {
      if (!text.isEmpty()) {
        pieces.add(new Piece.Text(text.toString()));
        text.setLength(0);
      }
    }

    List<Piece> pieces() {
      flush();
      return List.copyOf(pieces);
    }
  }

  /** The canonical N-Quads in UTF-8 of the document with {@code leaves}. */
  byte[] canonical(List<String> leaves) {
    boolean[] repeated = repeated(leaves);
    String[] labels =
        new FirstDegree(this, leaves, repeated)
            .labels()
            .orElseGet(() -> Rdfc.labels(filled(leaves), blanks));
    String[] all = new String[lines.size()];
    int count = 0;
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!repeated[i]) {
        all[count] = write(i, leaves, labels);
        length += all[count++].length();
      }
    }
    CanonicalOrder.sort(all, count);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < count; i++) {
      text.append(all[i]);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  String write(int line, List<String> leaves, String[] labels) {
    StringBuilder text = new StringBuilder(160);
    for (Piece piece : lines.get(line)) {
      piece.write(text, leaves, labels);
    }
    return text.toString();
  }

  /** A dataset is a set: of equal statements all but the first are left out. */
  private boolean[] repeated(List<String> leaves) {
    boolean[] repeated = new boolean[lines.size()];
    if (!rivals.isEmpty()) {
      String[] names = blanks.keySet().toArray(String[]::new);
      for (int[] group : rivals) {
        Set<String> seen = new HashSet<>();
        for (int line : group) {
          repeated[line] = !seen.add(write(line, leaves, names));
        }
      }
    }
    return repeated;
  }

  int blankCount() {
    return blanks.size();
  }

  int[] mentions(int blank) {
    return mentions.get(blank);
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

  private static int[] array(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
