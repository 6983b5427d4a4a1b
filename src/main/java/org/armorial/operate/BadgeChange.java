package org.armorial.operate;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.operate.AwardEvent.Kind;

/**
 * What a change does to one version of a badge.
 *
 * @param awards how many of its awards are made, end or otherwise change, by what happens to them
 * @param definition what becomes of its definition
 */
record BadgeChange(SortedMap<Kind, Integer> awards, Definition definition) {
  /** Copies its counts. */
  BadgeChange {
    awards = Collections.unmodifiableSortedMap(new TreeMap<>(awards));
  }

  /** What becomes of a definition; texts stand under {@code change.of.<word>}. */
  enum Definition {
    SAME("same"),
    ADDED("added"),
    CHANGED("changed"),
    REMOVED("removed");

    private final String word;

    Definition(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * By {@code slug/version}. An award that cannot be read is counted under the folder that it
   * stands in, {@code slug}; of a revocation of such an award nobody can say whose badge it ends.
   */
  static SortedMap<String, BadgeChange> of(RegisterChange change, List<AwardEvent> events) {
    SortedMap<String, SortedMap<Kind, Integer>> awards = new TreeMap<>();
    for (AwardEvent event : events) {
      if (event.kind().isOrdinary() && !event.badge().isEmpty()) {
        awards
            .computeIfAbsent(event.badge(), badge -> new TreeMap<>())
            .merge(event.kind(), 1, Integer::sum);
      }
    }
    SortedMap<String, Definition> definitions = definitions(change);
    SortedMap<String, BadgeChange> changes = new TreeMap<>();
    awards.forEach(
        (badge, counts) ->
            changes.put(
                badge, new BadgeChange(counts, definitions.getOrDefault(badge, Definition.SAME))));
    definitions.forEach(
        (badge, what) -> changes.putIfAbsent(badge, new BadgeChange(new TreeMap<>(), what)));
    return changes;
  }

  /**
   * What becomes of every definition that is touched: its {@code badge.yaml} says whether it is.
   */
  static SortedMap<String, Definition> definitions(RegisterChange change) {
    SortedMap<String, Definition> definitions = new TreeMap<>();
    change.all().stream()
        .filter(path -> path.value().startsWith(RegisterLayout.DEFINITIONS))
        .forEach(path -> definitions.put(badge(path), Definition.CHANGED));
    change.added().stream()
        .filter(BadgeChange::isBadge)
        .forEach(path -> definitions.put(badge(path), Definition.ADDED));
    change.removed().stream()
        .filter(BadgeChange::isBadge)
        .forEach(path -> definitions.put(badge(path), Definition.REMOVED));
    return definitions;
  }

  private static boolean isBadge(RegisterPath path) {
    return path.value().startsWith(RegisterLayout.DEFINITIONS)
        && path.fileName().equals("badge.yaml");
  }

  private static String badge(RegisterPath path) {
    String folder = path.value().substring(0, path.value().lastIndexOf('/'));
    return folder.substring(RegisterLayout.DEFINITIONS.length());
  }
}
