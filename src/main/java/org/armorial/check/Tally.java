package org.armorial.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.armorial.model.AssertionSummary;

/**
 * Counts awards that share a fault, so that it is told once and not for each.
 *
 * @param <K> what they share
 */
final class Tally<K> {
  private final Map<K, Group<K>> groups = new LinkedHashMap<>();

  /**
   * Awards that share a fault.
   *
   * @param key what they share
   * @param first the first that was seen
   * @param count how many
   */
  record Group<K>(K key, AssertionSummary first, int count) {}

  void add(K key, AssertionSummary award) {
    groups.merge(
        key,
        new Group<>(key, award, 1),
        (known, one) -> new Group<>(key, known.first(), known.count() + 1));
  }

  boolean contains(K key) {
    return groups.containsKey(key);
  }

  /** In the order of the first of each. */
  Collection<Group<K>> groups() {
    return groups.values();
  }
}
