package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.armorial.codec.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class VerifierTest {
  private final Web web = new Web();
  private final Issuing issuer = new Issuing("grange.example").publish(web);
  private final Issuing stranger = new Issuing("stranger.example").publish(web);

  private Verdict verdict(byte[] bytes) {
    List<Verdict> verdicts = Verifier.of(web, Options.at(Web.NOW)).verify("input", bytes);
    assertThat(verdicts).hasSize(1);
    return verdicts.get(0);
  }

  private Verdict verdict(JsonNode document) {
    return verdict(Json.pretty(document));
  }

  private static Reason genuine(Verdict verdict) {
    return verdict.line(Question.GENUINE).reason();
  }

  private static Reason force(Verdict verdict) {
    return verdict.line(Question.IN_FORCE).reason();
  }

  @Test
  void whatIsBeyondTheLimitIsNotTakenForGenuine() {
    ArrayNode many = Json.array();
    for (int i = 0; i < 101; i++) {
      many.add(issuer.signed(award -> {}));
    }
    List<Verdict> verdicts =
        Verifier.of(web, Options.at(Web.NOW)).verify("input", Json.pretty(many));
    assertThat(verdicts).hasSize(101);
    assertThat(genuine(verdicts.get(99))).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(verdicts.get(100).line(Question.GENUINE))
        .isEqualTo(Line.of(Reason.UNREADABLE, Map.of("why", "too-many")));
  }

  @Test
  void aSignedAwardIsGenuineInForceAndWellFormed() {
    Verdict verdict = verdict(issuer.signed(award -> {}));
    assertThat(verdict.lines())
        .extracting(Line::reason)
        .containsExactly(
            Reason.SIGNATURE_VALID,
            Reason.HOLDER_NOT_ASKED,
            Reason.IN_FORCE,
            Reason.NO_TRUST_LIST,
            Reason.CONFORMS);
    assertThat(verdict.subject().badge()).contains("Écoute");
    assertThat(verdict.line(Question.GENUINE).asOf()).contains(Web.NOW);
  }

  @Test
  void everyChangedOrRemovedValueIsNoticed() {
    ObjectNode signed = issuer.signed(award -> {});
    int tried = 0;
    for (ObjectNode changed : Mutations.of(signed)) {
      Verdict verdict = verdict(changed);
      assertThat(verdict.line(Question.GENUINE).answer())
          .as(changed.toString())
          .isNotEqualTo(Answer.YES);
      tried++;
    }
    assertThat(tried).isGreaterThan(60);
  }

  @Test
  void anAddedMemberIsNotCovered() {
    ObjectNode signed = issuer.signed(award -> {});
    signed.put("nickname", "x");
    assertThat(genuine(verdict(signed))).isEqualTo(Reason.UNCOVERED);
  }

  @Test
  void anUnknownContextCouldNotBeChecked() {
    ObjectNode signed = issuer.signed(award -> {});
    ((ArrayNode) signed.get("@context")).add("https://elsewhere.example/context.json");
    Verdict verdict = verdict(signed);
    assertThat(genuine(verdict)).isEqualTo(Reason.CONTEXT_UNKNOWN);
    assertThat(verdict.line(Question.GENUINE).evidence())
        .containsEntry("address", "https://elsewhere.example/context.json");
  }

  @Test
  void nobodySignsForSomebodyElse() {
    ObjectNode forged = issuer.award();
    ObjectNode byDid = stranger.signer.dataIntegrity(forged, Issuing.AWARDED);
    assertThat(genuine(verdict(byDid))).isEqualTo(Reason.KEY_NOT_ISSUERS);
    // A document of the stranger's that lists the key for itself says nothing of the issuer.
    String place = "https://stranger.example/doc";
    web.put(place, hostedKey(place));
    ObjectNode signed = stranger.signer.dataIntegrity(forged, Issuing.AWARDED);
    ((ObjectNode) signed.path("proof").get(0)).put("verificationMethod", place + "#k");
    assertThat(verdict(signed).line(Question.GENUINE).reason()).isEqualTo(Reason.KEY_NOT_ISSUERS);
    String token = stranger.signer.jwt(forged);
    assertThat(genuine(verdict(token.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Reason.KEY_NOT_ISSUERS);
  }

  private ObjectNode hostedKey(String place) {
    ObjectNode document = Json.object().put("id", place);
    document
        .putArray("verificationMethod")
        .addObject()
        .put("id", place + "#k")
        .put("type", "Multikey")
        .put("controller", place)
        .put("publicKeyMultibase", stranger.key.publicKeys().ed25519().multikey());
    document.putArray("assertionMethod").add(place + "#k");
    return document;
  }

  @Test
  void anIssuerMayVouchForAKeyElsewhere() {
    ObjectNode document = issuer.didDocument(issuer.did, issuer.signer.verificationMethod());
    ((ArrayNode) document.path("assertionMethod")).add(stranger.signer.verificationMethod());
    web.put(issuer.document(), document);
    ObjectNode signed = stranger.signer.dataIntegrity(issuer.award(), Issuing.AWARDED);
    assertThat(genuine(verdict(signed))).isEqualTo(Reason.SIGNATURE_VALID);
  }

  @Test
  void aKeyThatIsNotForClaimsOrNotListedSignsNothing() {
    ObjectNode signed = issuer.signed(award -> {});
    web.put(issuer.document(), issuer.didDocument(issuer.did, issuer.did + "#other"));
    assertThat(genuine(verdict(signed))).isEqualTo(Reason.KEY_NOT_FOR_CLAIMS);
    web.put(issuer.document(), Json.object().put("id", issuer.did));
    assertThat(genuine(verdict(signed))).isEqualTo(Reason.KEY_NOT_LISTED);
    web.put(
        issuer.document(), issuer.didDocument("did:web:other", issuer.signer.verificationMethod()));
    assertThat(genuine(verdict(signed))).isEqualTo(Reason.KEY_NOT_LISTED);
    web.refuse(issuer.document(), 503);
    Verdict verdict = verdict(signed);
    assertThat(genuine(verdict)).isEqualTo(Reason.KEY_UNREACHABLE);
    assertThat(force(verdict)).isEqualTo(Reason.GENUINE_FIRST);
  }

  @Test
  void aLostJwkIsRevoked() {
    byte[] token = issuer.signer.jwt(issuer.award()).getBytes(StandardCharsets.UTF_8);
    assertThat(genuine(verdict(token))).isEqualTo(Reason.SIGNATURE_VALID);
    web.put(issuer.jwk, org.armorial.proof.RsaPublicKey.revokedJwk(issuer.jwk, Issuing.AWARDED));
    assertThat(genuine(verdict(token))).isEqualTo(Reason.KEY_REVOKED);
  }

  @Test
  void aTokenIsOfItsKeysAlgorithmOrOfNone() {
    String token = issuer.signer.jwt(issuer.award());
    String[] parts = token.split("\\.", -1);
    for (String algorithm : List.of("none", "HS256", "ES256", "EdDSA")) {
      String header =
          Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(
                  ("{\"alg\":\"" + algorithm + "\",\"kid\":\"" + issuer.jwk + "\"}")
                      .getBytes(StandardCharsets.UTF_8));
      String forged = header + "." + parts[1] + "." + parts[2];
      assertThat(verdict(forged.getBytes(StandardCharsets.UTF_8)).line(Question.GENUINE).answer())
          .as(algorithm)
          .isNotEqualTo(Answer.YES);
    }
  }

  @Test
  void revokedAndSuspendedAreToldApart() {
    ObjectNode signed = issuer.signed(award -> {});
    web.put(issuer.list(), issuer.statusList("revocation", 7));
    assertThat(force(verdict(signed))).isEqualTo(Reason.REVOKED);
    web.put(issuer.list(), issuer.statusList("revocation", 8));
    assertThat(force(verdict(signed))).isEqualTo(Reason.IN_FORCE);
    ObjectNode suspended =
        issuer.signed(
            award ->
                ((ObjectNode) award.get("credentialStatus")).put("statusPurpose", "suspension"));
    web.put(issuer.list(), issuer.statusList("suspension", 7));
    assertThat(force(verdict(suspended))).isEqualTo(Reason.SUSPENDED);
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_UNSUPPORTED);
  }

  @Test
  void aListThatCannotBeTrustedSaysNothing() {
    ObjectNode signed = issuer.signed(award -> {});
    ObjectNode list = issuer.statusList("revocation", -1);
    list.remove("proof");
    web.put(issuer.list(), stranger.signer.dataIntegrity(list, Issuing.AWARDED));
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_NOT_GENUINE);
    web.put(issuer.list(), list);
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_NOT_GENUINE);
    web.put(issuer.list(), "nothing");
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_UNREACHABLE);
    web.refuse(issuer.list(), 404);
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_UNREACHABLE);
    ObjectNode beyond =
        issuer.signed(
            award ->
                ((ObjectNode) award.get("credentialStatus")).put("statusListIndex", "99999999"));
    Web other = new Web();
    issuer.publish(other);
    assertThat(
            force(Verifier.of(other, Options.at(Web.NOW)).verify("x", Json.pretty(beyond)).get(0)))
        .isEqualTo(Reason.STATUS_BEYOND_LIST);
  }

  @Test
  void aNewerOneTakesThePlaceOfAnOldOne() {
    String address = "https://grange.example/refresh/1";
    ObjectNode old = issuer.signed(award -> refresh(award, address));
    assertThat(force(verdict(old))).isEqualTo(Reason.IN_FORCE);
    web.put(address, old);
    assertThat(force(verdict(old))).isEqualTo(Reason.IN_FORCE);
    ObjectNode newer =
        issuer.signed(
            award -> {
              refresh(award, address);
              award.put("validFrom", "2026-05-01T00:00:00Z");
            });
    web.put(address, newer);
    assertThat(force(verdict(old))).isEqualTo(Reason.REPLACED);
    assertThat(force(verdict(newer))).isEqualTo(Reason.IN_FORCE);
    newer.put("name", "changed");
    web.put(address, newer);
    assertThat(force(verdict(old))).isEqualTo(Reason.IN_FORCE);
  }

  private static void refresh(ObjectNode award, String address) {
    ((ArrayNode) award.get("@context"))
        .add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    award.putObject("refreshService").put("id", address).put("type", "1EdTechCredentialRefresh");
  }

  @Test
  void circlesOfEvidenceEnd() {
    String first = "https://grange.example/a/1.json";
    String second = "https://grange.example/a/2.json";
    web.put(first, issuer.signed(award -> rests(award, "urn:uuid:1", second)));
    web.put(second, issuer.signed(award -> rests(award, "urn:uuid:2", first)));
    Verdict verdict = Verifier.of(web, Options.at(Web.NOW)).verifyAddress(first).get(0);
    assertThat(verdict.components()).hasSize(1);
    assertThat(genuine(verdict.components().get(0))).isEqualTo(Reason.SIGNATURE_VALID);
    assertThat(web.asked.values().stream().mapToInt(Integer::intValue).sum()).isLessThan(60);
  }

  private static void rests(ObjectNode award, String id, String on) {
    award.put("id", id);
    award.putArray("evidence").addObject().put("id", on).putArray("type").add("Evidence");
  }

  @Test
  void whateverIsHandedInNothingIsThrownAndNothingIsGreen() {
    Random random = new Random(20261122);
    for (int i = 0; i < 400; i++) {
      byte[] bytes = Mutations.noise(random, issuer.signed(award -> {}));
      for (Verdict verdict : Verifier.of(web, Options.at(Web.NOW)).verify("noise", bytes)) {
        if (verdict.line(Question.GENUINE).answer() == Answer.YES) {
          assertThat(verdict.line(Question.GENUINE).reason()).isEqualTo(Reason.SIGNATURE_VALID);
          assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Écoute");
        }
      }
    }
  }

  /** Equal as RDF, so that the signature still holds: the list must still be asked. */
  @Test
  void aStatusHiddenInAnInnerArrayIsStillAsked() {
    web.put(issuer.list(), issuer.statusList("revocation", 7));
    ObjectNode signed = issuer.signed(award -> {});
    JsonNode entry = signed.get("credentialStatus");
    signed.putArray("credentialStatus").addArray().add(entry);
    assertThat(force(verdict(signed))).isEqualTo(Reason.REVOKED);
  }

  @Test
  void theDatesOfATokenCountWhatEverIsInIt() {
    ObjectNode ended = issuer.award().put("validUntil", "2026-04-01T00:00:00Z");
    byte[] token = issuer.signer.jwt(ended).getBytes(StandardCharsets.UTF_8);
    assertThat(force(verdict(token))).isEqualTo(Reason.EXPIRED);
    ObjectNode both = issuer.signed(award -> {});
    both.put("expirationDate", "2026-04-01T00:00:00Z");
    assertThat(verdict(both).line(Question.GENUINE).answer()).isNotEqualTo(Answer.YES);
  }

  @Test
  void aListOfAnotherKindOrAddressSaysNothing() {
    ObjectNode signed = issuer.signed(award -> {});
    ObjectNode list = issuer.statusList("revocation", -1);
    list.remove("proof");
    ObjectNode moved = list.deepCopy().put("id", "https://grange.example/status/2.json");
    web.put(issuer.list(), issuer.signer.dataIntegrity(moved, Issuing.AWARDED));
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_NOT_GENUINE);
    ObjectNode untyped = list.deepCopy();
    untyped.putArray("type").add("VerifiableCredential");
    web.put(issuer.list(), issuer.signer.dataIntegrity(untyped, Issuing.AWARDED));
    assertThat(force(verdict(signed))).isEqualTo(Reason.STATUS_UNREACHABLE);
    ObjectNode wide =
        issuer.signed(award -> ((ObjectNode) award.get("credentialStatus")).put("statusSize", 2));
    web.put(issuer.list(), issuer.statusList("revocation", -1));
    assertThat(force(verdict(wide))).isEqualTo(Reason.STATUS_UNSUPPORTED);
  }

  @Test
  void anEndorsementOfSomethingElseIsNotThisBadges() {
    ObjectNode other = endorsement("https://elsewhere.example/badge");
    ObjectNode own = endorsement("urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000001");
    ObjectNode signed = issuer.signed(award -> award.putArray("endorsement").add(other).add(own));
    assertThat(verdict(signed).endorsements())
        .extracting(VerifierTest::genuine)
        .containsExactly(Reason.UNREADABLE, Reason.SIGNATURE_VALID);
  }

  private ObjectNode endorsement(String of) {
    ObjectNode endorsement = stranger.award().put("id", "urn:uuid:endorsement:" + of.length());
    endorsement.remove("credentialStatus");
    endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
    ObjectNode subject = endorsement.putObject("credentialSubject").put("id", of);
    subject.putArray("type").add("EndorsementSubject");
    subject.put("endorsementComment", "Bien vu.");
    return stranger.signer.dataIntegrity(endorsement, Issuing.AWARDED);
  }

  @Test
  void anImmenseDocumentIsNotWorkedThrough() {
    ObjectNode immense = issuer.signed(award -> {});
    ArrayNode tags = ((ObjectNode) immense.at("/credentialSubject/achievement")).putArray("tag");
    for (int i = 0; i < 20_000; i++) {
      tags.add("tag " + i);
    }
    assertThat(genuine(verdict(immense))).isEqualTo(Reason.PROOF_UNSUPPORTED);
  }
}
