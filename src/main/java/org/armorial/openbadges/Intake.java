package org.armorial.openbadges;

import java.util.Optional;
import org.armorial.openbadges.IntakeFault.Reason;

/**
 * Recognises what somebody hands in and finds the badges that it carries: a baked PNG or SVG, JSON
 * (one badge, a list, a presentation), a compact JWS, an address, a text with addresses, a page.
 * Nothing is fetched and nothing is verified.
 */
public final class Intake {
  /** The largest image that is read. */
  private static final int MAX_BYTES = 8 << 20;

  private Intake() {}

  /** What {@code bytes} carry, by their look alone. */
  public static Received read(byte[] bytes) {
    return read(bytes, "", Optional.empty());
  }

  /**
   * What {@code bytes} carry that were found at an address.
   *
   * @param contentType media type as the server says, or empty; it settles only what the bytes
   *     leave open
   * @param address where they were found, against which a page's links are resolved
   */
  public static Received read(byte[] bytes, String contentType, Optional<String> address) {
    Unpacking unpacking = new Unpacking();
    if (bytes.length > MAX_BYTES) {
      unpacking.refuse(Reason.TOO_LARGE, Origin.INPUT);
      return unpacking.result();
    }
    switch (InputForm.of(bytes, contentType)) {
      case PNG -> new BakedImages(unpacking).png(bytes);
      case SVG -> new BakedImages(unpacking).svg(bytes);
      case PAGE -> new PageLinks(unpacking).read(bytes, address);
      case TEXT -> new HandedText(unpacking).read(bytes);
    }
    return unpacking.result();
  }
}
