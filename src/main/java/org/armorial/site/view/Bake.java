package org.armorial.site.view;

/**
 * A baked image that the holder's browser makes.
 *
 * @param image address of the image of the badge
 * @param name of the file to save
 * @param label what it is
 */
public record Bake(String image, String name, String label) {}
