package org.armorial.proof;

import jakarta.json.JsonObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One context, made when it is first asked for, because most commands need three of twenty. Safe to
 * share between threads.
 */
final class ContextBody {
  private final Supplier<ObjectNode> source;
  private volatile @Nullable ObjectNode document;
  private volatile @Nullable JsonObject forTitanium;

  private ContextBody(Supplier<ObjectNode> source) {
    this.source = source;
  }

  static ContextBody of(ObjectNode document) {
    return new ContextBody(() -> document);
  }

  /** The table {@code name}, which must be that of {@code address}. */
  static ContextBody ofTable(String address, String name) {
    return new ContextBody(
        () -> {
          ContextTable table = ContextTable.load(name);
          if (!table.address().equals(address)) {
            throw new IllegalStateException(name + " is not the table of " + address);
          }
          return table.document();
        });
  }

  /** {@code {"@context": …}}, not to be changed. */
  ObjectNode document() {
    // Made twice by two threads at once, it is the same.
    ObjectNode known = document;
    if (known == null) {
      known = source.get();
      document = known;
    }
    return known;
  }

  /** The same as titanium wants it. */
  JsonObject forTitanium() {
    JsonObject known = forTitanium;
    if (known == null) {
      known = JakartaJson.object(document());
      forTitanium = known;
    }
    return known;
  }
}
