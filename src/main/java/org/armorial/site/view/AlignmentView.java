package org.armorial.site.view;

/**
 * An entry of a framework.
 *
 * @param framework name of the framework and code, or nothing
 * @param link the entry
 * @param description what it means, or nothing
 */
public record AlignmentView(String framework, Link link, Phrase description) {}
