package org.armorial.model;

import java.util.Optional;

/**
 * How well something went (Open Badges 3.0, Result).
 *
 * @param description id of a result description of the definition
 * @param value value
 * @param status status
 * @param achievedLevel id of a level of the description
 */
public record Result(
    Slug description,
    Optional<String> value,
    Optional<ResultStatus> status,
    Optional<Slug> achievedLevel) {}
