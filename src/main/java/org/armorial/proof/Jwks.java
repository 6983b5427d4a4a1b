package org.armorial.proof;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A JWK Set (RFC 7517, section 5). */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class Jwks {
  private Jwks() {}

  /** The set of {@code keys}, each from {@link RsaPublicKey#jwk}. */
  public static ObjectNode of(List<ObjectNode> keys) {
    throw new UnsupportedOperationException(keys.toString());
  }
}
