package org.armorial.model;

import java.util.Optional;

/**
 * The image of a definition, in the forms that its folder holds; at least one.
 *
 * @param svg drawn
 * @param png pixels
 * @param alternative what the image shows, for who cannot see it
 * @param author who drew it
 */
public record DefinitionImages(
    Optional<Image> svg,
    Optional<Image> png,
    Optional<LocalizedText> alternative,
    Optional<String> author) {
  /** Copies its lists and refuses what contradicts itself. */
  public DefinitionImages {
    if (svg.isEmpty() && png.isEmpty()) {
      throw new IllegalArgumentException("a definition without an image");
    }
  }

  /** The form that pages show and documents name: SVG when there is one. */
  public Image preferred() {
    return svg.or(() -> png).orElseThrow();
  }
}
