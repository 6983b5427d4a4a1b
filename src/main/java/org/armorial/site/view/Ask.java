package org.armorial.site.view;

/**
 * What a candidate is asked to bring.
 *
 * @param name what
 * @param prompt how to prepare it
 * @param genre kind of evidence, or nothing
 * @param required whether it must be there
 */
public record Ask(Phrase name, Phrase prompt, String genre, boolean required) {}
