package org.armorial.model;

import java.util.Optional;

/**
 * Somebody who made or examined a badge definition.
 *
 * @param name person or organisation
 * @param role what they did
 * @param url their page
 */
public record Credit(String name, Optional<LocalizedText> role, Optional<String> url) {}
