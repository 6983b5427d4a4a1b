package org.armorial.fault;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects diagnostics while files are read and rules are run, so that one run tells them all. Safe
 * to share between threads; what it gives back is sorted and does not depend on their order.
 */
public final class Findings {
  private final List<Diagnostic> all = new ArrayList<>();

  /** Adds one. */
  public synchronized void add(Diagnostic diagnostic) {
    all.add(diagnostic);
  }

  /** Adds several. */
  public synchronized void addAll(Iterable<Diagnostic> diagnostics) {
    diagnostics.forEach(all::add);
  }

  /** Everything found so far, sorted by {@link Diagnostic#ORDER}, each once. */
  public synchronized List<Diagnostic> sorted() {
    if (all.isEmpty()) {
      return List.of();
    }
    return all.stream().sorted(Diagnostic.ORDER).distinct().toList();
  }

  /** Whether something found stops the work. */
  public synchronized boolean hasErrors() {
    return all.stream().anyMatch(Diagnostic::isError);
  }

  /** How many were added. */
  public synchronized int size() {
    return all.size();
  }
}
