package org.armorial.site.view;

/**
 * What a badge recognises.
 *
 * @param label in a word
 * @param meaning in a sentence
 * @param tincture heraldic colour of its shield, a class of the style sheet
 */
public record Kind(String label, String meaning, String tincture) {}
