package org.armorial.openbadges;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armorial.codec.BakedChunk;
import org.armorial.codec.BakedElement;
import org.armorial.codec.CodecException;
import org.armorial.codec.Png;
import org.armorial.codec.SafeSvg;
import org.armorial.openbadges.IntakeFault.Reason;
import org.armorial.openbadges.Origin.Kind;

/** Takes out what is baked into images, in every way that was ever used. */
final class BakedImages {
  /** No standard allows more than one of each form. */
  private static final int MAX_PLACES = 20;

  private static final Set<String> ELEMENTS = Set.of(BakedSvg.ASSERTION, BakedSvg.CREDENTIAL);

  private final Unpacking unpacking;

  private final Map<String, Integer> named = new HashMap<>();

  BakedImages(Unpacking unpacking) {
    this.unpacking = unpacking;
  }

  /**
   * Open Badges 2.0 and 3.0: {@code iTXt}, uncompressed; found compressed too. 1.0: "a tEXt chunk
   * with the keyword openbadges", whose text is the address.
   */
  void png(byte[] bytes) {
    List<BakedChunk> chunks;
    try {
      chunks = Png.read(bytes).baked();
    } catch (CodecException e) {
      unpacking.refuse(e, Origin.INPUT);
      return;
    }
    for (BakedChunk chunk : chunks.subList(0, Math.min(chunks.size(), MAX_PLACES))) {
      Origin origin = place(Kind.CHUNK, chunk.keyword());
      try {
        text(chunk.text(), origin);
      } catch (CodecException e) {
        unpacking.refuse(e, origin);
      }
    }
    if (chunks.isEmpty()) {
      unpacking.refuse(Reason.NOTHING_INSIDE, Origin.INPUT);
    }
  }

  /**
   * Both standards: the JSON stands in CDATA, or an address or JWS in the attribute {@code verify}.
   * Where both are there, both are taken: which of them somebody else believes is not known.
   */
  void svg(byte[] bytes) {
    List<BakedElement> elements;
    try {
      elements = SafeSvg.baked(bytes).stream().filter(e -> ELEMENTS.contains(e.name())).toList();
    } catch (CodecException e) {
      unpacking.refuse(e, Origin.INPUT);
      return;
    }
    for (BakedElement element : elements.subList(0, Math.min(elements.size(), MAX_PLACES))) {
      Origin origin = place(Kind.ELEMENT, element.name());
      String verify = element.verify().orElse("").strip();
      if (!element.text().isBlank() || verify.isEmpty()) {
        text(element.text(), origin);
      }
      // Open Badges 2.0 repeats a hosted badge's own id there.
      if (!verify.isEmpty() && !element.text().contains("\"" + verify + "\"")) {
        text(verify, origin.inner(Kind.ATTRIBUTE, "verify"));
      }
    }
    if (elements.isEmpty()) {
      unpacking.refuse(Reason.NOTHING_INSIDE, Origin.INPUT);
    }
  }

  /**
   * Two of one name are two places, told apart by their number: what is around one is not around
   * the other.
   */
  private Origin place(Kind kind, String name) {
    int number = named.merge(name, 1, Integer::sum);
    return Origin.INPUT.inner(kind, number == 1 ? name : name + "/" + number);
  }

  private void text(String text, Origin origin) {
    if (text.isBlank()) {
      unpacking.refuse(Reason.EMPTY, origin);
    } else if (!unpacking.takeText(text, origin)) {
      unpacking.notABadge("", origin);
    }
  }
}
