package org.armorial.site.view;

/**
 * The same page in another language.
 *
 * @param tag language tag
 * @param name the language's own name
 * @param href relative address
 * @param address absolute address
 */
public record Translation(String tag, String name, String href, String address) {}
