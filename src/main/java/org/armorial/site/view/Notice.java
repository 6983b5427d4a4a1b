package org.armorial.site.view;

/**
 * Why this is not the real site, and what to do.
 *
 * @param title what it is
 * @param why why
 * @param remedy what to do
 */
public record Notice(String title, Rich why, Rich remedy) {}
