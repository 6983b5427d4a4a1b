package org.armorial.verify;

import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.codec.Likeness;
import org.armorial.openbadges.DataUrl;
import org.armorial.proof.Digests;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Does the picture that carries a badge show the badge's own image? Thread-safe; compares the
 * picture of a badge once, however many awards of it are handed in.
 */
final class PictureCheck {
  /** The badge's and the award's, in as many ways as anybody would state them. */
  private static final int MAX_IMAGES = 4;

  private static final int MAX_REMEMBERED = 1024;

  private final Sources sources;

  /** By the digests of both. */
  private final Remembered<Likeness> remembered = new Remembered<>(MAX_REMEMBERED);

  PictureCheck(Sources sources) {
    this.sources = sources;
  }

  /** What came of comparing with one image. */
  private record Compared(String address, Likeness likeness, String why) {}

  /** What is to be said of {@code picture}, which {@code examined} was baked into. */
  Notice notice(byte[] picture, Examined examined) {
    Optional<Compared> best = Optional.empty();
    for (String image : images(examined)) {
      Compared one = compared(picture, image);
      if (one.likeness() == Likeness.SAME) {
        return Notice.of(Notice.Kind.PICTURE_SAME);
      }
      // That it differs from one says more than that another could not be had.
      if (best.isEmpty() || one.likeness().compareTo(best.get().likeness()) < 0) {
        best = Optional.of(one);
      }
    }
    if (best.filter(one -> one.likeness() == Likeness.DIFFERENT).isPresent()) {
      return Notice.of(Notice.Kind.PICTURE_DIFFERS, Map.of("address", best.get().address()));
    }
    return Notice.of(
        Notice.Kind.PICTURE_UNCHECKED,
        best.map(one -> Map.of("address", one.address(), "why", one.why()))
            .orElse(Map.of("why", "no-image")));
  }

  /**
   * {@code image} of the badge, then that of the award: an address, a {@code data:} URL, or an
   * object that has one as its identifier.
   */
  private static Set<String> images(Examined examined) {
    Set<String> images = new LinkedHashSet<>();
    for (ObjectNode place :
        Stream.concat(examined.badge().stream(), Stream.of(examined.document())).toList()) {
      for (JsonNode image : Members.all(place, "image")) {
        Optional<String> id =
            image.isString() ? Optional.of(image.stringValue()) : Members.idOf(image);
        id.filter(any -> images.size() < MAX_IMAGES).ifPresent(images::add);
      }
    }
    return images;
  }

  private Compared compared(byte[] picture, String image) {
    if (image.regionMatches(true, 0, "data:", 0, 5)) {
      // Its text is long and says nothing to a person.
      return DataUrl.parse(image)
          .map(url -> compared(picture, "data:", url.bytes()))
          .orElse(new Compared("data:", Likeness.UNKNOWN, "damaged"));
    }
    if (!Chain.isAddress(image)) {
      return new Compared(image, Likeness.UNKNOWN, "not-an-address");
    }
    Sources.Outcome outcome = sources.picture(image);
    return outcome instanceof Sources.Outcome.Here here
        ? compared(picture, image, here.body())
        : new Compared(
            image,
            Likeness.UNKNOWN,
            Sources.evidence(image, outcome).getOrDefault("why", "unreadable"));
  }

  private Compared compared(byte[] picture, String address, byte[] own) {
    Likeness likeness =
        remembered.get(
            digest(Likeness.withoutBadges(picture)),
            digest(Likeness.withoutBadges(own)),
            () -> Likeness.of(picture, own));
    return new Compared(address, likeness, "not-comparable");
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.of("SHA-256").digest(bytes));
  }
}
