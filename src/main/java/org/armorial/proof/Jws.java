package org.armorial.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.Multibase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a compact JWS (RFC 7515, section 7.1), not yet verified.
 *
 * @param header the protected header
 * @param payload a JSON object
 * @param signingInput what is signed: header, dot, payload, in ASCII
 * @param signature the signature
 */
record Jws(ObjectNode header, ObjectNode payload, byte[] signingInput, byte[] signature) {
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  /** A credential with embedded images stays below this. */
  private static final int MAX_CHARACTERS = 1 << 20;

  /** The bytes that a signer signs. */
  static byte[] signingInput(ObjectNode header, ObjectNode payload) {
    return joined(BASE64URL.encode(Json.compact(header)), BASE64URL.encode(Json.compact(payload)));
  }

  /** The compact form. */
  static String text(byte[] signingInput, byte[] signature) {
    return new String(joined(signingInput, BASE64URL.encode(signature)), StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + 1 + second.length);
    joined[first.length] = '.';
    System.arraycopy(second, 0, joined, first.length + 1, second.length);
    return joined;
  }

  /** Takes {@code text} apart; empty when it is not a JWS whose payload is a JSON object. */
  static Optional<Jws> parse(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first < 0 || first == last || text.indexOf('.', first + 1) != last) {
      return Optional.empty();
    }
    Optional<ObjectNode> header = object(text.substring(0, first));
    Optional<ObjectNode> payload = object(text.substring(first + 1, last));
    Optional<byte[]> signature = decode(text.substring(last + 1));
    if (header.isEmpty() || payload.isEmpty() || signature.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Jws(
            header.get(),
            payload.get(),
            text.substring(0, last).getBytes(StandardCharsets.US_ASCII),
            signature.get()));
  }

  private static Optional<ObjectNode> object(String part) {
    return decode(part).flatMap(Jws::readObject);
  }

  private static Optional<ObjectNode> readObject(byte[] bytes) {
    try {
      JsonNode value = Json.parse(bytes);
      return value instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  /** Strictly: no padding, no stray bits, so that one signature has one text. */
  private static Optional<byte[]> decode(String part) {
    return Multibase.decode("u" + part);
  }
}
