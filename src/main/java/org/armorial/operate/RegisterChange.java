package org.armorial.operate;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.armorial.model.Register;
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
  /** Copies what it is given. */
  public RegisterChange {
    added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
  }

  /** What led from the files of an earlier commit, given by their blob ids, to {@code register}. */
  public static RegisterChange between(SortedMap<RegisterPath, String> before, Register register) {
    SortedMap<RegisterPath, String> now = new TreeMap<>(register.blobs());
    register.assertions().forEach(award -> now.put(award.path(), award.blob()));
    return between(before, now);
  }

  /** What led from some files to others, all given by their blob ids. */
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

  /** Every file that differs. */
  public SortedSet<RegisterPath> all() {
    SortedSet<RegisterPath> all = new TreeSet<>(added);
    all.addAll(changed);
    all.addAll(removed);
    return all;
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }
}
