package org.armorial.proof;

import tools.jackson.databind.node.ObjectNode;

/** Credentials as compact JWS (RFC 7515), {@code RS256}, as Open Badges 3.0, section 8.2, wants. */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "UnusedVariable", "UnusedMethod"})
public final class VcJwt {
  private VcJwt() {}

  /**
   * The credential, without {@code proof}, as JWS.
   *
   * @param kid address of the bare JWK
   */
  public static String sign(ObjectNode credential, SigningKey key, String kid) {
    throw new UnsupportedOperationException(credential.toString() + key + kid);
  }

  /** Whether {@code jws} is {@code key}'s; says nothing about dates. */
  public static ProofVerdict verify(String jws, RsaPublicKey key) {
    throw new UnsupportedOperationException(jws + key);
  }
}
