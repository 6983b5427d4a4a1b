package org.armorial.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What may change after an award: {@code lifecycle.yaml}, outside the frozen digest.
 *
 * @param state whether it is awarded
 * @param since since when it is in that state
 * @param reviews quality reviews
 * @param nextReview when the next is due
 * @param comments where to comment
 */
public record Lifecycle(
    DefinitionState state,
    Optional<LocalDate> since,
    List<Review> reviews,
    Optional<LocalDate> nextReview,
    Optional<String> comments) {
  /** Copies its lists and refuses what contradicts itself. */
  public Lifecycle {
    reviews = List.copyOf(reviews);
  }
}
