package org.armorial.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way from the badge that was handed in to one that it leads to, so that circles and endless
 * chains end.
 *
 * @param passed identifiers of the documents on the way
 * @param left how many more documents this one badge may lead to, wherever they are found
 */
record Trail(Set<String> passed, AtomicInteger left) {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_DOCUMENTS = 50;

  static Trail start() {
    return new Trail(Set.of(), new AtomicInteger(MAX_DOCUMENTS));
  }

  /**
   * The way through {@code document}; empty when it was passed before. Where it leads too far it
   * leads to nothing more.
   */
  Optional<Trail> into(ObjectNode document) {
    String id = Members.idOf(document).orElse("");
    if (!id.isEmpty() && passed.contains(id)) {
      return Optional.empty();
    }
    if (passed.size() >= MAX_DEPTH) {
      return Optional.of(new Trail(passed, new AtomicInteger()));
    }
    Set<String> longer = new HashSet<>(passed);
    longer.add(id.isEmpty() ? "#" + passed.size() : id);
    return Optional.of(new Trail(Set.copyOf(longer), left));
  }

  boolean hasPassed(String id) {
    return passed.contains(id);
  }

  /** Whether one more document may be looked at. */
  boolean oneMore() {
    return left.getAndDecrement() > 0;
  }
}
