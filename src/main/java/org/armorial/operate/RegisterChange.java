package org.armorial.operate;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/**
 * Which files of a register differ from those of another commit.
 *
 * @param added files that are new
 * @param changed files with other bytes
 * @param removed files that are gone
 * @param moved awards that stand in another folder now, at their new place; they are neither added
 *     nor removed, for their address is that of their identifier
 */
public record RegisterChange(
    SortedSet<RegisterPath> added,
    SortedSet<RegisterPath> changed,
    SortedSet<RegisterPath> removed,
    SortedSet<RegisterPath> moved) {
  /** Copies what it is given. */
  public RegisterChange {
    added = Collections.unmodifiableSortedSet(new TreeSet<>(added));
    changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
    removed = Collections.unmodifiableSortedSet(new TreeSet<>(removed));
    moved = Collections.unmodifiableSortedSet(new TreeSet<>(moved));
  }

  /** What led from the files of an earlier commit, given by their blob ids, to {@code register}. */
  public static RegisterChange between(SortedMap<RegisterPath, String> before, Register register) {
    // Of 100,000 files few differ: they are told apart by hashing, and only those are sorted.
    Map<RegisterPath, String> now = new HashMap<>(register.blobs());
    register.assertions().forEach(award -> now.put(award.path(), award.blob()));
    return between(before, now);
  }

  /** What led from some files to others, all given by their blob ids. */
  public static RegisterChange between(
      Map<RegisterPath, String> before, Map<RegisterPath, String> now) {
    SortedSet<RegisterPath> added = new TreeSet<>();
    SortedSet<RegisterPath> changed = new TreeSet<>();
    Map<RegisterPath, String> gone = new HashMap<>(before);
    now.forEach(
        (path, blob) -> {
          String was = gone.remove(path);
          if (was == null) {
            added.add(path);
          } else if (!was.equals(blob)) {
            changed.add(path);
          }
        });
    SortedSet<RegisterPath> removed = new TreeSet<>(gone.keySet());
    Set<String> left = awards(removed);
    Set<String> arrived = awards(added);
    SortedSet<RegisterPath> moved = new TreeSet<>(added);
    moved.removeIf(path -> !isAward(path) || !left.contains(path.fileName()));
    added.removeAll(moved);
    removed.removeIf(path -> isAward(path) && arrived.contains(path.fileName()));
    return new RegisterChange(added, changed, removed, moved);
  }

  private static Set<String> awards(SortedSet<RegisterPath> paths) {
    return paths.stream()
        .filter(RegisterChange::isAward)
        .map(RegisterPath::fileName)
        .collect(Collectors.toSet());
  }

  private static boolean isAward(RegisterPath path) {
    return path.value().startsWith(RegisterLayout.ASSERTIONS);
  }

  /** Every file that differs. */
  public SortedSet<RegisterPath> all() {
    SortedSet<RegisterPath> all = new TreeSet<>(added);
    all.addAll(changed);
    all.addAll(removed);
    all.addAll(moved);
    return all;
  }

  /** Whether nothing differs. */
  public boolean isEmpty() {
    return all().isEmpty();
  }
}
