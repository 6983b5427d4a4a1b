package org.armorial.model;

import java.util.Optional;

/**
 * A level that a result can reach (Open Badges 3.0, RubricCriterionLevel).
 *
 * @param id in the address of the level
 * @param name its name
 * @param description what it takes
 * @param level rank
 * @param points points
 */
public record RubricLevel(
    Slug id,
    LocalizedText name,
    Optional<LocalizedText> description,
    Optional<String> level,
    Optional<String> points) {}
