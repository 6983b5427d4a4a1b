package org.armorial.openbadges;

import java.util.Optional;

/** Reads what an image carries. */
public final class Unbaker {
  private Unbaker() {}

  /**
   * What the PNG or SVG {@code image} carries, unchecked; empty when it is neither or carries
   * nothing.
   */
  public static Optional<BakedBadge> read(byte[] image) {
    return image.length == 0
        ? Optional.empty()
        : Optional.of(new BakedBadge(Optional.empty(), Optional.empty()));
  }
}
