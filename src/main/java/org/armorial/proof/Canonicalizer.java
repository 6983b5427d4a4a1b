package org.armorial.proof;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Canonical N-Quads of JSON-LD documents: JSON-LD 1.1 to RDF, then RDFC-1.0. The awards of one
 * badge have one shape; what the general processor makes of a shape is remembered, and the next
 * document of that shape only fills it, which costs a tenth or less. Safe to share between threads.
 */
public final class Canonicalizer {
  /** Documents of one origin have one list of contexts. */
  private static final int MAX_LISTS = 64;

  private final Contexts contexts;
  private final KnownContextLoader loader;
  private final ShapeMemory shapes = new ShapeMemory();
  private final Map<Set<String>, TermNames> names =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, TermNames> eldest) {
          return size() > MAX_LISTS;
        }
      };

  /** A canonicalizer that knows {@code contexts} and no shape yet. */
  public Canonicalizer(Contexts contexts) {
    this.contexts = contexts;
    this.loader = new KnownContextLoader(contexts);
  }

  /** The contexts that it knows. */
  Contexts contexts() {
    return contexts;
  }

  /**
   * The canonical N-Quads in UTF-8.
   *
   * @throws UnsafeDocumentException when something of the document would not be covered
   */
  public byte[] canonical(JsonNode document) {
    Optional<TermNames> names = names(document);
    Optional<ShapedDocument> shaped =
        names
            .flatMap(found -> ShapedDocument.of(document, found))
            .filter(found -> found.shape().length() <= ShapeMemory.MAX_SHAPE_LENGTH);
    if (names.isEmpty() || shaped.isEmpty()) {
      return generally(document);
    }
    Optional<RdfShape> shape = shape(document, shaped.get(), names.get());
    return shape.isPresent() && isPlain(shape.get(), shaped.get(), names.get())
        ? shape.get().canonical(shaped.get().leaves())
        : generally(document);
  }

  /** The same without memory, for comparison and for documents that are not of plain shape. */
  public byte[] generally(JsonNode document) {
    refuseUncovered(document);
    return RdfShape.of(Quad.of(document, loader)).canonical(List.of());
  }

  /** The names in the contexts of {@code document}; empty when not all of these are known. */
  private Optional<TermNames> names(JsonNode document) {
    JsonNode local = document.path("@context");
    Set<String> addresses = new HashSet<>();
    if (local.isString()) {
      addresses.add(local.stringValue());
    }
    for (JsonNode item : local) {
      addresses.add(item.asString(""));
    }
    synchronized (names) {
      TermNames known = names.get(addresses);
      if (known != null) {
        return Optional.of(known);
      }
    }
    if (!contexts.addresses().containsAll(addresses)) {
      return Optional.empty();
    }
    TermNames made = TermNames.of(contexts, addresses);
    synchronized (names) {
      names.put(addresses, made);
    }
    return Optional.of(made);
  }

  private Optional<RdfShape> shape(JsonNode document, ShapedDocument shaped, TermNames names) {
    Optional<ShapeMemory.Remembered> known = shapes.find(shaped.shape());
    if (known.isPresent()) {
      return known.get().shape();
    }
    refuseUncovered(document);
    Optional<RdfShape> made =
        Template.of(document, shaped, names)
            .flatMap(template -> RdfShape.of(Quad.of(template, loader), shaped.leafIsAddress()));
    shapes.remember(shaped.shape(), made);
    return made;
  }

  /** Whether no leaf holds anything about which the general processor should be asked. */
  private static boolean isPlain(RdfShape shape, ShapedDocument document, TermNames names) {
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
    Coverage coverage = Coverage.of(document, contexts);
    if (!coverage.problems().isEmpty()) {
      throw new UnsafeDocumentException(coverage.problems(), coverage.unknownContexts());
    }
  }
}
