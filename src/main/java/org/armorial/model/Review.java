package org.armorial.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A quality review of a definition.
 *
 * @param date when
 * @param by who
 * @param note what came out
 */
public record Review(LocalDate date, String by, Optional<LocalizedText> note) {}
