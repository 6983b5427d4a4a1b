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
 * @param payload any bytes
 * @param signingInput what is signed: header, dot, payload, in ASCII
 * @param signature the signature
 */
record Jws(ObjectNode header, byte[] payload, byte[] signingInput, byte[] signature) {
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

  /** Takes {@code text} apart; empty when it is not a JWS. */
  static Optional<Jws> parse(String text) {
    if (text.length() > MAX_CHARACTERS) {
      return Optional.empty();
    }
    int first = text.indexOf('.');
    int last = text.lastIndexOf('.');
    if (first < 0 || first == last || text.indexOf('.', first + 1) != last) {
      return Optional.empty();
    }
    Optional<ObjectNode> header = decode(text.substring(0, first)).flatMap(Jws::object);
    Optional<byte[]> payload = decode(text.substring(first + 1, last));
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

  /** The JSON object in {@code bytes}, strictly; empty when they are something else. */
  static Optional<ObjectNode> object(byte[] bytes) {
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

  /**
   * Whether {@code key} made the signature. The algorithm is what the key is for, never what the
   * token asks for (RFC 8725, section 3.1); a header that asks for another is not obeyed. No
   * address of a key in the header ({@code x5u}, {@code jku}) is followed.
   */
  ProofVerdict verify(VerificationKey key) {
    // RFC 7515, section 4.1.11: "if any of the listed extension … parameters are not understood and
    // supported by the recipient, then the JWS is invalid"; this program supports none. RFC 7797,
    // section 6: "b64" without "crit" must be understood, too.
    if (header.has("crit")
        || header.has("b64")
        || !header.path("alg").stringValueOpt().orElse("").equals(key.algorithm())) {
      return ProofVerdict.UNSUPPORTED;
    }
    return key.verifies(signingInput, signature) ? ProofVerdict.VALID : ProofVerdict.INVALID;
  }
}
