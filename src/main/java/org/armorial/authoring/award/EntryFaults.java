package org.armorial.authoring.award;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is wrong with what was handed in, so that all of it is told in one run. */
public final class EntryFaults {
  private final Set<EntryFault> faults = new LinkedHashSet<>();

  /** Adds one, unless it was told already. */
  public void add(EntryPlace place, String key, Map<String, ?> values) {
    faults.add(new EntryFault(place, key, values));
  }

  /** Adds one that needs no values. */
  public void add(EntryPlace place, String key) {
    add(place, key, Map.of());
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return faults.isEmpty();
  }

  /** How many there are. */
  public int size() {
    return faults.size();
  }

  /** All, in the order of rows; those of one row in the order in which they were found. */
  public List<EntryFault> all() {
    return faults.stream().sorted(Comparator.comparingInt(fault -> fault.place().row())).toList();
  }
}
