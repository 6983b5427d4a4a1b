package org.armorial.site.view;

import java.util.Optional;

/**
 * A badge as lists and headings show it.
 *
 * @param href its page
 * @param name its name
 * @param description what it recognises
 * @param kind what kind
 * @param image address of its image
 * @param alternative what the image shows
 * @param version its version
 * @param state a word when it is not simply awarded
 */
public record Face(
    String href,
    Phrase name,
    Phrase description,
    Kind kind,
    String image,
    Phrase alternative,
    String version,
    Optional<String> state) {}
