package org.armorial.model;

import java.util.List;
import java.util.Optional;

/**
 * What the people who designed a badge wrote down.
 *
 * @param need the need for recognition
 * @param audience who it is for
 * @param designers who designed it
 * @param effects effects expected of it
 * @param indicators how the effects are seen
 */
public record Workshop(
    Optional<LocalizedText> need,
    Optional<LocalizedText> audience,
    List<Credit> designers,
    List<LocalizedText> effects,
    List<LocalizedText> indicators) {
  /** Copies its lists and refuses what contradicts itself. */
  public Workshop {
    designers = List.copyOf(designers);
    effects = List.copyOf(effects);
    indicators = List.copyOf(indicators);
  }
}
