package org.armorial.model;

import java.time.LocalDate;

/**
 * A name to show, with the consent that allows it.
 *
 * @param name as the holder wants it shown
 * @param consent when they agreed
 */
public record ConsentedName(String name, LocalDate consent) {}
