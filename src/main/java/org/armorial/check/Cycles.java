package org.armorial.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds circles among things of which each leads to others. */
final class Cycles {
  private Cycles() {}

  /**
   * Every circle that a walk along each thing's first unfinished step runs into, each once and
   * beginning with its least member; without recursion, for chains may be long.
   */
  static <T extends Comparable<T>> List<List<T>> in(SortedMap<T, List<T>> steps) {
    Map<T, Integer> state = new HashMap<>();
    List<List<T>> circles = new ArrayList<>();
    for (T start : steps.keySet()) {
      if (!state.containsKey(start)) {
        walk(start, steps, state, circles);
      }
    }
    return circles;
  }

  private static <T extends Comparable<T>> void walk(
      T start, SortedMap<T, List<T>> steps, Map<T, Integer> taken, List<List<T>> circles) {
    // The value of a thing on the way is the number of its steps taken, of one that is done -1.
    List<T> way = new ArrayList<>(List.of(start));
    taken.put(start, 0);
    while (!way.isEmpty()) {
      T here = way.get(way.size() - 1);
      int next = taken.getOrDefault(here, 0);
      List<T> onward = steps.getOrDefault(here, List.of());
      if (next >= onward.size()) {
        taken.put(here, -1);
        way.remove(way.size() - 1);
        continue;
      }
      taken.put(here, next + 1);
      T there = onward.get(next);
      Integer before = taken.get(there);
      if (before == null) {
        taken.put(there, 0);
        way.add(there);
      } else if (before >= 0) {
        circles.add(turned(way.subList(way.indexOf(there), way.size())));
      }
    }
  }

  private static <T extends Comparable<T>> List<T> turned(List<T> circle) {
    T least = new TreeSet<>(circle).first();
    int at = circle.indexOf(least);
    List<T> turned = new ArrayList<>(circle.subList(at, circle.size()));
    turned.addAll(circle.subList(0, at));
    return turned;
  }

  /** {@code a → b → a}. */
  static <T> String told(List<T> circle, Function<T, String> name) {
    List<String> names = new ArrayList<>(circle.stream().map(name).toList());
    names.add(names.get(0));
    if (names.size() > 12) {
      names.subList(6, names.size() - 5).clear();
      names.add(6, "…");
    }
    return String.join(" → ", names);
  }
}
