package org.armorial.model;

/**
 * An image file of a definition or of the issuer.
 *
 * @param path where it stands
 * @param format by its bytes, not by its name
 * @param digest of its bytes
 * @param size in bytes
 */
public record Image(RegisterPath path, ImageFormat format, Sha256 digest, long size) {}
