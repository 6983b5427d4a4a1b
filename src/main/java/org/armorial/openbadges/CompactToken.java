package org.armorial.openbadges;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import tools.jackson.databind.node.ObjectNode;

/** A compact JWS taken apart, only to see what it is about (RFC 7515 section 3.1). */
record CompactToken(ObjectNode header, ObjectNode payload) {
  private static final int MAX_LENGTH = 2 << 20;

  /**
   * "BASE64URL(UTF8(JWS Protected Header)) . BASE64URL(JWS Payload) . BASE64URL(JWS Signature)".
   */
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]*+");

  static boolean looksLike(String text) {
    // Every header is a JSON object: {" or { and white space in base64url.
    return text.startsWith("e") && text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
  }

  static Optional<CompactToken> parse(String jws) {
    String[] parts = jws.split("\\.", -1);
    Optional<ObjectNode> header = json(parts[0]);
    Optional<ObjectNode> payload = json(parts[1]);
    return header.flatMap(h -> payload.map(p -> new CompactToken(h, p)));
  }

  private static Optional<ObjectNode> json(String part) {
    try {
      return Json.parse(Base64.getUrlDecoder().decode(part)) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
