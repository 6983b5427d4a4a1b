package org.armorial.openbadges;

import java.util.Base64;
import java.util.HexFormat;
import org.armorial.model.Sha256;

/** Names things by their digest (RFC 6920). */
final class NamedInformation {
  private NamedInformation() {}

  /** {@code ni:///sha-256;} and the digest in base64url without padding (section 3). */
  static String uri(Sha256 digest) {
    byte[] bytes = HexFormat.of().parseHex(digest.value());
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
