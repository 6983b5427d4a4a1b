package org.armorial.authoring.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Register;

/** Sees to it that nobody is awarded a badge twice by mistake. */
public final class Cohort {
  private final Holders holders;
  private final EntryFaults faults;

  /** Of people who are to be awarded a badge. */
  public Cohort(Register register, BadgeDefinition definition, EntryFaults faults) {
    this.holders = new Holders(register, definition.id().slug());
    this.faults = faults;
  }

  /**
   * Tells who is in it twice, and who has the badge already.
   *
   * @param again whether the latter is meant
   */
  public void check(List<Entry> entries, boolean again) {
    Map<Object, EntryPlace> met = new HashMap<>();
    for (Entry entry : entries) {
      Optional<Object> person = person(entry);
      Optional<EntryPlace> before =
          person.flatMap(key -> Optional.ofNullable(met.putIfAbsent(key, entry.place())));
      if (before.isPresent()) {
        faults.add(entry.place(), "twice", Map.of("row", before.get().row()));
      } else if (!again) {
        tellHeld(entry);
      }
    }
  }

  private static Optional<Object> person(Entry entry) {
    return entry.who() instanceof Addressee.Unnamed
        ? entry.address().map(address -> address)
        : Optional.of(entry.who());
  }

  private void tellHeld(Entry entry) {
    Optional<AssertionId> held = holders.awardOf(entry.who());
    if (held.isPresent() && !held.equals(entry.supersedes())) {
      faults.add(entry.place(), "has-it", Map.of("id", held.get()));
    }
  }
}
