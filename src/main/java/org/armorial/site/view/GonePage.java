package org.armorial.site.view;

/**
 * An award whose page says nothing any more.
 *
 * @param frame around it
 * @param banner what it says instead
 */
public record GonePage(Frame frame, Banner banner) {}
