package org.armorial.openbadges;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code data:} URL (RFC 2397 section 3).
 *
 * @param mediaType in lower case, without parameters
 * @param text what it holds, each byte as one character
 */
public record DataUrl(String mediaType, String text) {
  /** JWTs by their present name and the two that drafts had. */
  private static final Set<String> TOKENS =
      Set.of(
          "application/vc+jwt",
          "application/vp+jwt",
          "application/vc-ld+jwt",
          "application/vp-ld+jwt",
          "application/vc+ld+json+jwt",
          "application/vp+ld+json+jwt",
          "application/jwt");

  /** The parts of {@code url}; empty when it is none, or damaged. */
  public static Optional<DataUrl> parse(String url) {
    int comma = url.indexOf(',');
    if (comma < 0 || !url.regionMatches(true, 0, "data:", 0, 5)) {
      return Optional.empty();
    }
    // "data:" [ mediatype ] [ ";base64" ] "," data
    String head = url.substring(5, comma).toLowerCase(Locale.ROOT);
    String data = url.substring(comma + 1);
    int parameters = head.indexOf(';');
    String type = parameters < 0 ? head : head.substring(0, parameters);
    try {
      return Optional.of(
          new DataUrl(
              type,
              head.endsWith(";base64")
                  ? new String(Base64.getDecoder().decode(data), StandardCharsets.ISO_8859_1)
                  : unescaped(data)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** "… as a sequence of octets … %xx hex encoding for octets outside that range". */
  private static String unescaped(String data) {
    return URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.ISO_8859_1);
  }

  /** What it holds. */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean isToken() {
    return TOKENS.contains(mediaType);
  }
}
