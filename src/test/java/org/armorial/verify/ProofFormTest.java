package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Proofs that are not as VC Data Integrity wants them were not therefore changed. */
class ProofFormTest {
  private final Web web = new Web();
  private final Issuing issuer = new Issuing("grange.example").publish(web);

  private Line genuine(Consumer<ObjectNode> change) {
    ObjectNode signed = issuer.signed(award -> {});
    change.accept((ObjectNode) signed.path("proof").get(0));
    return Verifier.of(web, Options.at(Web.NOW))
        .verify("input", Json.pretty(signed))
        .get(0)
        .line(Question.GENUINE);
  }

  private void assertMalformed(Consumer<ObjectNode> change) {
    assertThat(genuine(change).reason()).isEqualTo(Reason.PROOF_UNSUPPORTED);
    assertThat(genuine(change).evidence()).containsEntry("suite", "malformed");
  }

  @Test
  void datesAreSingleMoments() {
    assertMalformed(proof -> proof.putArray("created").add("2026-03-12T09:00:00Z"));
    assertMalformed(proof -> proof.put("created", "2026-03-12"));
    assertMalformed(proof -> proof.putNull("created"));
    assertMalformed(proof -> proof.put("expires", "some day"));
  }

  @Test
  void aMethodIsNamedByAText() {
    assertMalformed(
        proof ->
            proof
                .putObject("verificationMethod")
                .put("id", issuer.signer.verificationMethod())
                .put("publicKeyMultibase", issuer.key.publicKeys().ed25519().multikey()));
    assertThat(genuine(proof -> proof.remove("verificationMethod")).evidence())
        .containsEntry("suite", "no-key");
  }

  /** For RDF "proofConfig.@context" is the document's: one of its own is covered by nothing. */
  @Test
  void aContextOfItsOwnIsNotCovered() {
    assertThat(genuine(proof -> proof.put("@context", "https://w3id.org/security/v2")).reason())
        .isEqualTo(Reason.UNCOVERED);
    assertThat(
            genuine(proof -> proof.put("cryptosuite", "eddsa-jcs-2022").putArray("@context"))
                .reason())
        .isEqualTo(Reason.UNCOVERED);
  }
}
