package org.armorial.codec;

import java.util.Optional;

/**
 * A badge element of an SVG ({@code openbadges:assertion} or {@code openbadges:credential}).
 *
 * @param namespace of the element
 * @param name without prefix
 * @param verify the attribute of that name
 * @param text the character data inside it, without that of its children
 */
public record BakedElement(String namespace, String name, Optional<String> verify, String text) {}
