package org.armorial.proof;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.text.Timestamps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Credentials as compact JWS with {@code RS256} (Open Badges 3.0, section 8.2). For Verifiable
 * Credentials 2.0 the payload is the credential itself, with the registered claims beside its own
 * members.
 */
public final class VcJwt {
  /** "The only JOSE header parameters that are allowed" by Open Badges 3.0. */
  private static final Set<String> HEADER = Set.of("alg", "kid", "jwk", "typ");

  private VcJwt() {}

  /**
   * The credential, without {@code proof}, as JWS; the same bytes for the same input.
   *
   * @param credential with issuer, id, validFrom and a subject that has an id: {@code sub} is
   *     required
   * @param kid address of the bare JWK
   */
  public static String sign(ObjectNode credential, SigningKey key, String kid) {
    ObjectNode header = Json.object().put("alg", "RS256").put("kid", kid).put("typ", "JWT");
    byte[] input = Jws.signingInput(header, claims(credential));
    return Jws.text(input, key.signRs256(input));
  }

  private static ObjectNode claims(ObjectNode credential) {
    ObjectNode payload = Json.object().setAll(credential);
    payload.remove("proof");
    payload.put("iss", idOf(payload, "issuer"));
    payload.put("jti", text(payload, "id"));
    payload.put("nbf", numericDate(text(payload, "validFrom")));
    payload.put("sub", idOf(payload, "credentialSubject"));
    if (payload.has("validUntil")) {
      payload.put("exp", numericDate(text(payload, "validUntil")));
    }
    return payload;
  }

  private static String idOf(ObjectNode credential, String member) {
    JsonNode value = credential.path(member);
    return value.isObject() ? text((ObjectNode) value, "id") : text(credential, member);
  }

  private static String text(ObjectNode object, String member) {
    JsonNode value = object.path(member);
    if (!value.isString()) {
      throw new IllegalArgumentException("a credential for VC-JWT needs the text " + member);
    }
    return value.stringValue();
  }

  /** RFC 7519, section 2: seconds since 1970-01-01T00:00:00Z. */
  private static long numericDate(String dateTime) {
    try {
      if (dateTime.endsWith("Z")) {
        return Timestamps.parse(dateTime).getEpochSecond();
      }
      return OffsetDateTime.parse(dateTime).toEpochSecond();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date with a zone: " + dateTime, e);
    }
  }

  /** Whether {@code jws} is {@code key}'s; says nothing about dates or status. */
  public static ProofVerdict verify(String jws, RsaPublicKey key) {
    Optional<SignedToken> parsed = SignedToken.parse(jws);
    if (parsed.isEmpty()) {
      return ProofVerdict.ABSENT;
    }
    ObjectNode header = parsed.get().header();
    return HEADER.containsAll(header.propertyNames())
        ? parsed.get().verify(key)
        : ProofVerdict.UNSUPPORTED;
  }

  /** The payload of {@code jws}, verified or not; empty when it is not a JWS of a JSON object. */
  public static Optional<ObjectNode> payload(String jws) {
    return SignedToken.parse(jws).map(SignedToken::payload);
  }

  /** The key that {@code jws} names, verified or not: {@code kid} of its header. */
  public static Optional<String> keyAddress(String jws) {
    return SignedToken.parse(jws).flatMap(SignedToken::kid);
  }
}
