package org.armorial.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Canonical N-Quads of JSON-LD documents: JSON-LD 1.1 to RDF, then RDFC-1.0. The awards of one
 * badge have one shape; what the general processor makes of a shape is remembered, and the next
 * document of that shape only fills it, which costs a tenth or less. Safe to share between threads.
 */
public final class Canonicalizer {
  /** A badge has a handful of shapes; a register some dozens of badges. */
  private static final int MAX_SHAPES = 1024;

  /** Characters of a shape that is worth remembering. */
  private static final int MAX_SHAPE_LENGTH = 1 << 16;

  private final Contexts contexts;
  private final TermNames names;
  private final KnownContextLoader loader;
  private final Map<String, Optional<RdfShape>> shapes =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<RdfShape>> eldest) {
          return size() > MAX_SHAPES;
        }
      };

  /** A canonicalizer that knows {@code contexts} and no shape yet. */
  public Canonicalizer(Contexts contexts) {
    this.contexts = contexts;
    this.names = TermNames.of(contexts);
    this.loader = new KnownContextLoader(contexts);
  }

  /**
   * The canonical N-Quads in UTF-8.
   *
   * @throws UnsafeDocumentException when something of the document would not be covered
   */
  public byte[] canonical(JsonNode document) {
    Optional<ShapedDocument> shaped =
        ShapedDocument.of(document, names)
            .filter(found -> found.shape().length() <= MAX_SHAPE_LENGTH);
    if (shaped.isEmpty()) {
      return generally(document);
    }
    Optional<RdfShape> shape = shape(document, shaped.get());
    return shape.isPresent() && isPlain(shape.get(), shaped.get())
        ? shape.get().canonical(shaped.get().leaves())
        : generally(document);
  }

  /** The same without memory, for comparison and for documents that are not of plain shape. */
  public byte[] generally(JsonNode document) {
    refuseUncovered(document);
    return RdfShape.of(Quad.of(document, loader)).canonical(List.of());
  }

  private Optional<RdfShape> shape(JsonNode document, ShapedDocument shaped) {
    synchronized (shapes) {
      Optional<RdfShape> known = shapes.get(shaped.shape());
      if (known != null) {
        return known;
      }
    }
    refuseUncovered(document);
    Optional<RdfShape> made =
        Template.of(document, shaped, names)
            .flatMap(template -> RdfShape.of(Quad.of(template, loader), shaped.leafIsAddress()));
    synchronized (shapes) {
      shapes.put(shaped.shape(), made);
    }
    return made;
  }

  /** Whether no leaf holds anything about which the general processor should be asked. */
  private boolean isPlain(RdfShape shape, ShapedDocument document) {
    List<String> leaves = document.leaves();
    for (int leaf = 0; leaf < leaves.size(); leaf++) {
      String text = leaves.get(leaf);
      boolean plain =
          shape.isAddress(leaf)
              ? Iri.isPlain(text) && !names.all().contains(text.substring(0, text.indexOf(':')))
              : Coverage.isUnicode(text);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private void refuseUncovered(JsonNode document) {
    List<String> problems = Coverage.problems(document, contexts);
    if (!problems.isEmpty()) {
      throw new UnsafeDocumentException(problems);
    }
  }
}
