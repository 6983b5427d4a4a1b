package org.armorial.site.view;

import java.util.Optional;

/**
 * What an award rests on.
 *
 * @param name what it is called, with its address
 * @param genre its kind, or nothing
 * @param description what it is, or nothing
 * @param narrative the story
 * @param digest of a file that the issuer keeps
 */
public record EvidenceView(
    Link name,
    String genre,
    Phrase description,
    Optional<Prose> narrative,
    Optional<String> digest) {}
