package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whether a badge is this person's: no is only said of what was compared. */
class HolderTest {
  private static final String PERSON = "camille@exemple.example";
  private static final String SHA256 =
      "sha256$9b3c8bd1aa21a2b9e2e7cb6b4ff1f3f4ae5a2b6e9c6f9d29cf0d9d7d6a3b1c2d";

  private final Web web = new Web();
  private final Issuing issuer = new Issuing("grange.example").publish(web);

  private Line holder(ObjectNode document) {
    return Verifier.of(web, Options.at(Web.NOW).holder(PERSON))
        .verify("input", Json.pretty(document))
        .get(0)
        .line(Question.HOLDER);
  }

  private Line holder(String... hashes) {
    return holder(named(hashes));
  }

  private ObjectNode named(String... hashes) {
    return issuer.signed(
        award -> {
          ObjectNode subject = (ObjectNode) award.get("credentialSubject");
          subject.remove("id");
          for (String hash : hashes) {
            subject
                .withArray("identifier")
                .addObject()
                .put("type", "IdentityObject")
                .put("hashed", hash.contains("$"))
                .put("identityHash", hash)
                .put("identityType", "emailAddress");
          }
        });
  }

  @Test
  void unknownHashesAreNotCompared() {
    assertThat(holder("sha512$" + "0".repeat(128)).reason()).isEqualTo(Reason.HOLDER_NOT_STATED);
    assertThat(holder("sha512$" + "0".repeat(128)).evidence()).containsEntry("why", "unknown-hash");
    assertThat(holder("sha256$00").reason()).isEqualTo(Reason.HOLDER_NOT_STATED);
    assertThat(holder(SHA256, "sha3$00").reason()).isEqualTo(Reason.HOLDER_NOT_STATED);
    assertThat(holder("sha512$00", PERSON).reason()).isEqualTo(Reason.HOLDER_MATCHES);
    assertThat(holder(SHA256).reason()).isEqualTo(Reason.HOLDER_DIFFERS);
  }

  @Test
  void aPersonWithADollarIsNoHash() {
    ObjectNode signed =
        issuer.signed(
            award -> {
              ObjectNode subject = (ObjectNode) award.get("credentialSubject");
              subject.put("id", "mailto:a$b@exemple.example");
            });
    assertThat(holder(signed).reason()).isEqualTo(Reason.HOLDER_DIFFERS);
  }

  @Test
  void whatIsNotGenuineProvesNoHolder() {
    ObjectNode named = named(PERSON);
    assertThat(holder(named).reason()).isEqualTo(Reason.HOLDER_MATCHES);
    named.put("name", "changed");
    assertThat(holder(named).reason()).isEqualTo(Reason.HOLDER_UNPROVEN);
    assertThat(holder(named).evidence()).containsEntry("holder", PERSON);
    ObjectNode other = named("dominique@exemple.example").put("name", "changed");
    assertThat(holder(other).reason()).isEqualTo(Reason.HOLDER_DIFFERS);
  }
}
