package org.armorial.openbadges;

import java.util.Optional;

/**
 * Where in what was handed in something stood, from the inside out.
 *
 * @param kind of place
 * @param name of the place, empty for the input itself
 * @param within the place around it
 */
public record Origin(Kind kind, String name, Optional<Origin> within) {
  /** Kinds of places. */
  public enum Kind {
    /** All that was handed in. */
    INPUT,
    /**
     * A PNG's chunk; the name is its keyword, with its number from the second of one keyword on.
     */
    CHUNK,
    /** An SVG's element; the name is its own, without prefix, numbered alike. */
    ELEMENT,
    /** An attribute of an SVG's element. */
    ATTRIBUTE,
    /** A page's link; the name is its media type. */
    LINK,
    /** A member of a JSON object: {@code verifiableCredential}. */
    MEMBER,
    /** An item of a JSON array; the name counts from 1. */
    ITEM,
    /** A line of a text; the name counts from 1. */
    LINE,
    /** The payload of a JWS. */
    PAYLOAD
  }

  /** All that was handed in. */
  public static final Origin INPUT = new Origin(Kind.INPUT, "", Optional.empty());

  Origin inner(Kind innerKind, String innerName) {
    return new Origin(innerKind, innerName, Optional.of(this));
  }

  /** Whether it stood in something baked into an image. */
  public boolean isInPicture() {
    return kind == Kind.CHUNK
        || kind == Kind.ELEMENT
        || within.filter(Origin::isInPicture).isPresent();
  }

  boolean isWithin(Origin outer) {
    return equals(outer) || within.filter(around -> around.isWithin(outer)).isPresent();
  }

  /** The names from the outside in: {@code openbadgecredential/verifiableCredential/2}. */
  public String path() {
    String outer = within.map(Origin::path).orElse("");
    return outer.isEmpty() || name.isEmpty() ? outer + name : outer + "/" + name;
  }
}
