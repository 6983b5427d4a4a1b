package org.armorial.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.armorial.model.SitePath;

/**
 * Everything that a site will hold, planned and not yet made.
 *
 * @param commit commit that it is built from, or empty
 * @param lasting whether it goes out to the world, which relies on it from then on; a preview or a
 *     draft may change in any way
 * @param units the work; no two units make the same file
 */
public record Edition(String commit, boolean lasting, List<Unit> units) {
  /** Refuses two units for one file. */
  public Edition {
    units = List.copyOf(units);
    Set<SitePath> seen = new HashSet<>();
    for (Unit unit : units) {
      for (Target target : unit.targets()) {
        if (!seen.add(target.path())) {
          throw new IllegalArgumentException("planned twice: " + target.path());
        }
      }
    }
  }

  /** How many files it holds. */
  public int files() {
    return units.stream().mapToInt(unit -> unit.targets().size()).sum();
  }
}
