package org.armorial.site.view;

import java.util.Optional;

/**
 * The first thing that a page says.
 *
 * @param tone a class of the style sheet: {@code declared}, {@code past}, {@code ended} or {@code
 *     quiet}; never {@code verified}, which only a check that ran may use
 * @param icon name of its drawing
 * @param word the answer in a word or three
 * @param sentence the answer in a sentence, with dates
 * @param reason more, in somebody's own words
 * @param link where to go from here
 */
public record Banner(
    String tone,
    String icon,
    String word,
    String sentence,
    Optional<Phrase> reason,
    Optional<Link> link) {}
