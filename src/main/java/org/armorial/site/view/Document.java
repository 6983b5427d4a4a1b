package org.armorial.site.view;

/**
 * The same thing for programs.
 *
 * @param type media type
 * @param href address
 * @param label what it is
 */
public record Document(String type, String href, String label) {}
