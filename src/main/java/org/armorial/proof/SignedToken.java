package org.armorial.proof;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A compact JWS (RFC 7515) whose payload is a JSON object: a credential of Open Badges 3.0 as
 * VC-JWT, or an assertion of Open Badges 2.0.
 */
public final class SignedToken {
  private final Jws jws;
  private final ObjectNode payload;

  private SignedToken(Jws jws, ObjectNode payload) {
    this.jws = jws;
    this.payload = payload;
  }

  /** The token in {@code text}; empty when it is something else. */
  public static Optional<SignedToken> parse(String text) {
    return Jws.parse(text)
        .flatMap(jws -> Jws.object(jws.payload()).map(payload -> new SignedToken(jws, payload)));
  }

  /** The protected header, of which nothing is to be believed. */
  public ObjectNode header() {
    return jws.header();
  }

  /** The payload, read strictly: no member twice. */
  public ObjectNode payload() {
    return payload;
  }

  /** The algorithm that it asks for; empty when it asks for none in words. */
  public String algorithm() {
    return header().path("alg").stringValueOpt().orElse("");
  }

  /** The id or address of the key, as the token names it. */
  public Optional<String> kid() {
    return header().path("kid").stringValueOpt();
  }

  /** The public JWK in the header: anybody's, until somebody else vouches for it. */
  public Optional<ObjectNode> embeddedJwk() {
    return header().path("jwk") instanceof ObjectNode jwk ? Optional.of(jwk) : Optional.empty();
  }

  /** From when on the token is valid, {@code nbf} (RFC 7519, section 4.1.5). */
  public Optional<Instant> notBefore() {
    return NumericDate.parse(payload.path("nbf"));
  }

  /** When the token ends, {@code exp} (RFC 7519, section 4.1.4). */
  public Optional<Instant> expires() {
    return NumericDate.parse(payload.path("exp"));
  }

  /** The credential in it; empty when it holds none. */
  public Optional<TokenCredential> credential() {
    return TokenCredential.of(payload);
  }

  /**
   * Whether {@code key} signed it. A header with {@code crit} or {@code b64}, or for another
   * algorithm than the key's, {@code none} included, is {@link ProofVerdict#UNSUPPORTED}. Says
   * nothing about dates and status.
   */
  public ProofVerdict verify(VerificationKey key) {
    return jws.verify(key);
  }
}
