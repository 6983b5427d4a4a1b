package org.armorial.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON-LD contexts that are known, by address. Nothing is ever fetched: a document with another
 * context is refused. Immutable.
 */
public final class Contexts {
  private final Map<String, ObjectNode> documents;

  private Contexts(Map<String, ObjectNode> documents) {
    this.documents = documents;
  }

  /**
   * The three that published documents use: Verifiable Credentials 2.0, Open Badges 3.0.3 and its
   * extensions.
   */
  public static Contexts published() {
    Contexts contexts = new Contexts(Map.of());
    for (String name :
        new String[] {"credentials-v2", "open-badges-3.0.3", "open-badges-extensions"}) {
      ContextTable table = ContextTable.load(name);
      contexts = contexts.with(table.address(), table.document());
    }
    return contexts;
  }

  /** These and one more, {@code {"@context": …}}; an address that is known already is replaced. */
  public Contexts with(String address, ObjectNode document) {
    Map<String, ObjectNode> more = new LinkedHashMap<>(documents);
    more.put(address, document.deepCopy());
    return new Contexts(more);
  }

  /** The document at {@code address}, {@code {"@context": …}}; the caller's own copy. */
  public Optional<ObjectNode> find(String address) {
    return Optional.ofNullable(documents.get(address)).map(ObjectNode::deepCopy);
  }

  /** Every address and its document, not to be changed. */
  Map<String, ObjectNode> documents() {
    return documents;
  }
}
