package org.armorial.model;

import java.util.List;
import java.util.Optional;

/**
 * What an award can say of how well it went (Open Badges 3.0, ResultDescription).
 *
 * @param id in the address of the description
 * @param name its name
 * @param type its kind
 * @param allowedValues every value that is allowed, in order
 * @param minimum least value
 * @param maximum greatest value
 * @param required value that the badge requires
 * @param requiredLevel level that the badge requires
 * @param levels levels of a rubric
 */
public record ResultDescription(
    Slug id,
    LocalizedText name,
    ResultType type,
    List<String> allowedValues,
    Optional<String> minimum,
    Optional<String> maximum,
    Optional<String> required,
    Optional<Slug> requiredLevel,
    List<RubricLevel> levels) {
  /** Copies its lists and refuses what contradicts itself. */
  public ResultDescription {
    allowedValues = List.copyOf(allowedValues);
    levels = List.copyOf(levels);
  }
}
