package org.armorial.site.view;

/**
 * What is baked into an image.
 *
 * @param assertion address of the 2.0 assertion
 * @param credential address of the 3.0 credential
 */
public record BakeSources(String assertion, String credential) {}
