package org.armorial.proof;

import java.util.List;
import java.util.Optional;
import org.armorial.codec.Json;
import tools.jackson.databind.node.ObjectNode;

/** A JWK Set (RFC 7517, section 5). */
public final class Jwks {
  private Jwks() {}

  /** The set of {@code keys}, each from {@link RsaPublicKey#jwk}. */
  public static ObjectNode of(List<ObjectNode> keys) {
    ObjectNode set = Json.object();
    set.putArray("keys").addAll(keys);
    return set;
  }

  /**
   * The keys of {@code set} that this program can verify with: all of them, or those that are known
   * as {@code kid}.
   */
  public static List<VerificationKey> keys(ObjectNode set, Optional<String> kid) {
    return set.path("keys")
        .valueStream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(jwk -> kid.isEmpty() || jwk.path("kid").stringValueOpt().equals(kid))
        .flatMap(jwk -> VerificationKey.ofJwk(jwk).stream())
        .toList();
  }
}
