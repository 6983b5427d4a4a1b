package org.armorial.verify;

import java.util.List;
import java.util.Optional;
import org.armorial.openbadges.Origin;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a badge was met.
 *
 * @param source its name for a person: a file, an address, and inside it a chunk or an element
 * @param picture the bytes of the image that it was taken out of
 * @param above the badge that rests on it
 * @param notices what was found around it
 */
record Setting(
    String source, Optional<byte[]> picture, Optional<ObjectNode> above, List<Notice> notices) {
  /** Met by itself. */
  static Setting of(String source) {
    return new Setting(source, Optional.empty(), Optional.empty(), List.of());
  }

  /** At {@code origin} inside {@code bytes}, which were met so. */
  Setting inside(byte[] bytes, Origin origin) {
    return new Setting(
        named(source, origin), origin.isInPicture() ? Optional.of(bytes) : picture, above, notices);
  }

  /** A place for a person. */
  static String named(String source, Origin origin) {
    return origin.path().isEmpty() ? source : source + " › " + origin.path();
  }

  /** The same as what {@code badge} rests on. */
  Setting below(ObjectNode badge) {
    return new Setting(source, picture, Optional.of(badge), notices);
  }

  /** The same with {@code more} found around it. */
  Setting with(List<Notice> more) {
    return more.isEmpty() ? this : new Setting(source, picture, above, List.copyOf(more));
  }
}
