package org.armorial.operate;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.armorial.model.RegisterPath;

/**
 * Which files of a register differ from those of another commit.
 *
 * @param added files that are new
 * @param changed files with other bytes
 * @param removed files that are gone
 */
public record RegisterChange(
    SortedSet<RegisterPath> added,
    SortedSet<RegisterPath> changed,
    SortedSet<RegisterPath> removed) {
  /** The difference between two registers, each given by the blob ids of its files. */
  public static RegisterChange between(
      SortedMap<RegisterPath, String> before, SortedMap<RegisterPath, String> now) {
    return new RegisterChange(
        paths(now, path -> !before.containsKey(path)),
        paths(now, path -> before.containsKey(path) && !before.get(path).equals(now.get(path))),
        paths(before, path -> !now.containsKey(path)));
  }

  private static SortedSet<RegisterPath> paths(
      SortedMap<RegisterPath, String> from, Predicate<RegisterPath> wanted) {
    return from.keySet().stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
