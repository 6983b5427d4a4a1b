package org.armorial.proof;

import java.util.List;
import org.armorial.codec.Json;
import org.armorial.model.KeyState;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The DID document of an issuer (DID Core 1.0). */
public final class DidDocument {
  private DidDocument() {}

  /**
   * One key of the issuer.
   *
   * @param keys its public half
   * @param state compromised keys are left out, retired ones stay
   */
  public record Entry(PublicKeys keys, KeyState state) {}

  /**
   * The document of {@code did}, also known as the Open Badges 2.0 profile at {@code profile};
   * {@code entries} in the order in which they shall appear.
   */
  public static ObjectNode of(String did, String profile, List<Entry> entries) {
    ObjectNode document = Json.object();
    document
        .putArray("@context")
        .add("https://www.w3.org/ns/did/v1")
        .add("https://w3id.org/security/multikey/v1")
        .add("https://w3id.org/security/jwk/v1");
    document.put("id", did);
    document.putArray("alsoKnownAs").add(profile);
    ArrayNode methods = document.putArray("verificationMethod");
    // DID Core allows embedded methods here too; the official validator reads strings only, and
    // only full ids.
    ArrayNode assertionMethod = document.putArray("assertionMethod");
    for (Entry entry : entries) {
      // DID Core, section 8.3: "a verification method … is revoked by removing" it.
      if (entry.state() != KeyState.COMPROMISED) {
        add(did, entry.keys(), methods, assertionMethod);
      }
    }
    return document;
  }

  private static void add(String did, PublicKeys keys, ArrayNode methods, ArrayNode assertions) {
    String ed25519 = Did.method(did, keys.ed25519());
    methods
        .addObject()
        .put("id", ed25519)
        .put("type", "Multikey")
        .put("controller", did)
        .put("publicKeyMultibase", keys.ed25519().multikey());
    assertions.add(ed25519);
    String thumbprint = keys.rsa().thumbprint();
    String rsa = did + "#" + thumbprint;
    methods
        .addObject()
        .put("id", rsa)
        .put("type", "JsonWebKey")
        .put("controller", did)
        .set("publicKeyJwk", keys.rsa().jwk(thumbprint));
    assertions.add(rsa);
  }
}
