package org.armorial.model;

import java.util.Optional;

/**
 * Who first made a badge that this register copied.
 *
 * @param name the organisation
 * @param url its site
 * @param email contact
 * @param badge address of the original badge
 */
public record OriginalCreator(
    String name, String url, Optional<String> email, Optional<String> badge) {}
