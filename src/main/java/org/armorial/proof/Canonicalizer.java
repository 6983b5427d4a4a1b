package org.armorial.proof;

import tools.jackson.databind.node.ObjectNode;

/**
 * Canonical N-Quads of JSON-LD documents (RDFC-1.0). Remembers the shapes of the documents that it
 * saw, so that the next one of a shape costs little. Safe to share between threads.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class Canonicalizer {
  private final Contexts contexts;

  /** A canonicalizer that knows {@code contexts} and no shape yet. */
  public Canonicalizer(Contexts contexts) {
    this.contexts = contexts;
  }

  /**
   * The canonical N-Quads in UTF-8.
   *
   * @throws UnsafeDocumentException when something of the document would not be signed
   */
  public byte[] canonical(ObjectNode document) {
    if (contexts.find("").isPresent()) {
      return new byte[0];
    }
    throw new UnsupportedOperationException(document.toString());
  }
}
