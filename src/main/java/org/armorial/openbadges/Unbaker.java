package org.armorial.openbadges;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.armorial.codec.BakedElement;
import org.armorial.codec.CodecException;
import org.armorial.codec.Png;
import org.armorial.codec.PngText;
import org.armorial.codec.SafeSvg;

/** Reads what an image carries. */
public final class Unbaker {
  private Unbaker() {}

  /**
   * What a PNG or an SVG carries, as it stands there: nothing of it is checked. Where a form is
   * there more than once, which no standard allows, the first counts.
   *
   * @throws CodecException when it is neither, or damaged
   */
  public static BakedBadge read(byte[] image) throws CodecException {
    return isPng(image) ? png(image) : svg(image);
  }

  // PNG third edition, section 5.2: the first eight bytes always contain 137 80 78 71 13 10 26 10.
  private static boolean isPng(byte[] image) {
    return image.length >= 4
        && image[0] == (byte) 137
        && image[1] == 'P'
        && image[2] == 'N'
        && image[3] == 'G';
  }

  private static BakedBadge png(byte[] image) throws CodecException {
    List<PngText> texts = Png.read(image).texts();
    return new BakedBadge(text(texts, BakedPng.ASSERTION), text(texts, BakedPng.CREDENTIAL));
  }

  private static Optional<String> text(List<PngText> texts, String keyword) {
    return first(texts, text -> text.keyword().equals(keyword)).map(PngText::text);
  }

  private static BakedBadge svg(byte[] image) throws CodecException {
    List<BakedElement> elements = SafeSvg.baked(image);
    return new BakedBadge(
        content(elements, BakedSvg.ASSERTION_NAMESPACE, BakedSvg.ASSERTION),
        content(elements, BakedSvg.CREDENTIAL_NAMESPACE, BakedSvg.CREDENTIAL));
  }

  /** The JSON inside the element, else the address or JWS in its {@code verify} attribute. */
  private static Optional<String> content(
      List<BakedElement> elements, String namespace, String name) {
    return first(elements, e -> e.namespace().equals(namespace) && e.name().equals(name))
        .flatMap(
            element ->
                Optional.of(element.text().strip())
                    .filter(text -> !text.isEmpty())
                    .or(element::verify));
  }

  private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).findFirst();
  }
}
