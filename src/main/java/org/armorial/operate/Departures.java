package org.armorial.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.fault.Diagnostic;
import org.armorial.model.BaseAddress;

/**
 * The published addresses that a change takes away, each once.
 *
 * @param all every one of them
 * @param asked those that somebody named, and so let go
 * @param unknown what was named and does not go
 * @param faults what is still wrong
 */
public record Departures(
    List<Departure> all, List<Departure> asked, List<String> unknown, List<Diagnostic> faults) {
  /** Copies its lists. */
  public Departures {
    all = List.copyOf(all);
    asked = List.copyOf(asked);
    unknown = List.copyOf(unknown);
    faults = List.copyOf(faults);
  }

  /**
   * What becomes of {@code faults} when somebody lets some addresses go.
   *
   * @param change what was done
   * @param named addresses, relative to {@code base} or in full
   */
  public static Departures of(
      List<Diagnostic> faults,
      RegisterChange change,
      List<String> named,
      Optional<BaseAddress> base) {
    List<Departure> all = new ArrayList<>();
    List<Departure> asked = new ArrayList<>();
    List<Diagnostic> left = new ArrayList<>();
    for (Diagnostic fault : faults) {
      Optional<Departure> departure = Departure.of(fault, change);
      departure.ifPresent(all::add);
      boolean isAsked =
          departure
              .filter(one -> named.stream().anyMatch(name -> one.isNamedBy(name, base)))
              .isPresent();
      if (isAsked) {
        departure.ifPresent(asked::add);
      } else {
        left.add(fault);
      }
    }
    List<String> unknown =
        named.stream()
            .filter(name -> all.stream().noneMatch(one -> one.isNamedBy(name, base)))
            .toList();
    return new Departures(all, asked, unknown, left);
  }
}
