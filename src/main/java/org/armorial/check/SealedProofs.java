package org.armorial.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.proof.Canonicalizer;
import org.armorial.proof.Contexts;
import org.armorial.proof.DataIntegrity;
import org.armorial.proof.Did;
import org.armorial.proof.Ed25519PublicKey;
import org.armorial.proof.ProofVerdict;
import org.armorial.proof.PublicKeys;
import org.armorial.proof.RsaPublicKey;
import org.armorial.proof.VcJwt;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether documents are signed by a key of the register that was not lost.
 *
 * @param proofs by the id that a proof names
 * @param tokens by the address that a VC-JWT names
 * @param suite verifies proofs
 */
record SealedProofs(
    Map<String, Ed25519PublicKey> proofs, Map<String, RsaPublicKey> tokens, DataIntegrity suite) {
  /** What signing adds to a document, in either form. */
  static final Set<String> ADDED = Set.of("proof", "iss", "jti", "nbf", "exp", "sub");

  static SealedProofs of(Register register, BaseAddress base) {
    Map<String, Ed25519PublicKey> proofs = new HashMap<>();
    Map<String, RsaPublicKey> tokens = new HashMap<>();
    for (PublicSigningKey key : register.keys()) {
      Optional<PublicKeys> keys = PublicKeys.read(key).keys();
      if (key.state() != KeyState.COMPROMISED && keys.isPresent()) {
        proofs.put(Did.method(Did.web(base), keys.get().ed25519()), keys.get().ed25519());
        tokens.put(base.resolve(SiteLayout.jwk(key.id())), keys.get().rsa());
      }
    }
    return new SealedProofs(
        Map.copyOf(proofs),
        Map.copyOf(tokens),
        new DataIntegrity(new Canonicalizer(Contexts.published())));
  }

  /** Whether the Data Integrity proof of {@code document} is that of one of these keys. */
  boolean hold(ObjectNode document) {
    String method = document.path("proof").path(0).path("verificationMethod").asString("");
    return Optional.ofNullable(proofs.get(method))
        .filter(key -> suite.verify(document, key) == ProofVerdict.VALID)
        .isPresent();
  }

  /** What a VC-JWT of one of these keys says; empty when it is not one. */
  Optional<ObjectNode> claims(String jws) {
    return VcJwt.keyAddress(jws)
        .map(tokens::get)
        .filter(key -> VcJwt.verify(jws, key) == ProofVerdict.VALID)
        .flatMap(key -> VcJwt.payload(jws));
  }
}
