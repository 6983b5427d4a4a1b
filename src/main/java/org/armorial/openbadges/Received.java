package org.armorial.openbadges;

import java.util.List;
import java.util.Optional;

/** What {@link Intake} makes of what somebody hands in. */
public sealed interface Received {
  /** What could not be taken, in the order of the input. */
  List<IntakeFault> faults();

  /**
   * Something is there.
   *
   * @param carried at least one, in the order of the input; more than one for an image with both
   *     forms, a list, a presentation, a page with several links
   * @param faults places beside these that hold nothing readable
   * @param presentations that some of them came in, outer ones first
   */
  record Found(List<Carried> carried, List<IntakeFault> faults, List<Presentation> presentations)
      implements Received {
    /** Copies the lists. */
    public Found {
      if (carried.isEmpty()) {
        throw new IllegalArgumentException("found nothing");
      }
      carried = List.copyOf(carried);
      faults = List.copyOf(faults);
      presentations = List.copyOf(presentations);
    }

    /** The innermost presentation that {@code one} came in. */
    public Optional<Presentation> presentation(Carried one) {
      return presentations.stream()
          .filter(presentation -> one.origin().isWithin(presentation.origin()))
          .reduce((outer, inner) -> inner);
    }
  }

  /**
   * Nothing is there that could be verified.
   *
   * @param faults at least one
   */
  record Refused(List<IntakeFault> faults) implements Received {
    /** Copies the list. */
    public Refused {
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("refused for no reason");
      }
      faults = List.copyOf(faults);
    }
  }
}
