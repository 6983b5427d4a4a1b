package org.armorial.proof;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * Signs an issuer's documents in both forms.
 *
 * @param key the private key
 * @param verificationMethod {@code <did>#<z6Mk…>}
 * @param jwkAddress address of the bare JWK, the {@code kid} of VC-JWTs
 * @param suite makes the Data Integrity proofs
 */
public record IssuerSigner(
    SigningKey key, String verificationMethod, String jwkAddress, DataIntegrity suite) {
  /** The signer of the issuer {@code did}, with a canonicalizer of its own. */
  public static IssuerSigner of(SigningKey key, String did, String jwkAddress) {
    return new IssuerSigner(
        key,
        Did.method(did, key.publicKeys().ed25519()),
        jwkAddress,
        new DataIntegrity(new Canonicalizer(Contexts.published())));
  }

  /** {@code document} with its proof. */
  public ObjectNode dataIntegrity(ObjectNode document, Instant created) {
    return suite.sign(document, key, verificationMethod, created);
  }

  /** {@code credential} as VC-JWT. */
  public String jwt(ObjectNode credential) {
    return VcJwt.sign(credential, key, jwkAddress);
  }
}
