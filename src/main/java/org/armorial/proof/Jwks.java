package org.armorial.proof;

import java.util.List;
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
}
