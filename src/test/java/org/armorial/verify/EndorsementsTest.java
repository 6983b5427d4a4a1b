package org.armorial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.armorial.codec.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Endorsements that are found by their address. */
class EndorsementsTest {
  private static final String HOME = "https://grange.example/ob2/";
  private static final String FRIEND = "https://rives.example/ob2/";
  private static final String ENDORSEMENT = FRIEND + "e/1.json";
  private static final String CONTEXT = "https://w3id.org/openbadges/v2";

  private final Web web = new Web();

  @BeforeEach
  void publish() {
    web.put(HOME + "issuer.json", profile(HOME));
    web.put(FRIEND + "issuer.json", profile(FRIEND));
    web.put(ENDORSEMENT, endorsement(HOME + "badge.json"));
  }

  private static ObjectNode profile(String home) {
    return Issuing.parse(
        """
        {"@context": "%s", "type": "Issuer", "id": "%sissuer.json", "name": "Une maison",
         "url": "%s", "email": "bonjour@grange.example"}
        """
            .formatted(CONTEXT, home, home));
  }

  private static ObjectNode endorsement(String about) {
    return Issuing.parse(
        """
        {"@context": "%s", "type": "Endorsement", "id": "%s", "issuer": "%sissuer.json",
         "claim": {"id": "%s", "endorsementComment": "Très utile"},
         "issuedOn": "2026-03-12T09:00:00Z", "verification": {"type": "HostedBadge"}}
        """
            .formatted(CONTEXT, ENDORSEMENT, FRIEND, about));
  }

  private Verdict verdict(Object endorsement) {
    ObjectNode badge =
        Issuing.parse(
            """
            {"@context": "%s", "type": "BadgeClass", "id": "%sbadge.json", "name": "Écoute",
             "description": "Savoir écouter", "image": "%sbadge.png",
             "criteria": {"narrative": "Écouter"}, "issuer": "%sissuer.json"}
            """
                .formatted(CONTEXT, HOME, HOME, HOME));
    if (endorsement instanceof ObjectNode object) {
      badge.set("endorsement", object);
    } else {
      badge.put("endorsement", (String) endorsement);
    }
    web.put(HOME + "badge.json", badge);
    ObjectNode assertion =
        Issuing.parse(
            """
            {"@context": "%s", "type": "Assertion", "id": "%sa/1.json",
             "recipient": {"type": "email", "hashed": false, "identity": "a@exemple.example"},
             "badge": "%sbadge.json", "verification": {"type": "HostedBadge"},
             "issuedOn": "2026-03-12T09:00:00Z"}
            """
                .formatted(CONTEXT, HOME, HOME));
    web.put(HOME + "a/1.json", assertion);
    Verdict verdict =
        Verifier.of(web, Options.at(Web.NOW)).verify("input", Json.pretty(assertion)).get(0);
    assertThat(verdict.line(Question.GENUINE).reason()).isEqualTo(Reason.HOSTED_MATCH);
    assertThat(verdict.endorsements()).hasSize(1);
    return verdict.endorsements().get(0);
  }

  private static Reason genuine(Verdict verdict) {
    return verdict.line(Question.GENUINE).reason();
  }

  @Test
  void aHostedEndorsementIsItsIssuers() {
    for (Object reference :
        new Object[] {
          ENDORSEMENT, Json.object().put("id", ENDORSEMENT), endorsement(HOME + "badge.json")
        }) {
      Verdict verdict = verdict(reference);
      assertThat(genuine(verdict)).isEqualTo(Reason.HOSTED_MATCH);
      assertThat(verdict.line(Question.IN_FORCE).isYes()).isTrue();
      assertThat(verdict.line(Question.WELL_FORMED).reason()).isEqualTo(Reason.CONFORMS);
      assertThat(verdict.subject().issuerId()).contains(FRIEND + "issuer.json");
    }
  }

  @Test
  void anEmbeddedCopyThatWasChangedDiffers() {
    ObjectNode changed = endorsement(HOME + "badge.json");
    ((ObjectNode) changed.path("claim")).put("endorsementComment", "Le meilleur de tous");
    // A claim is known by what it says, not by what it is about.
    assertThat(genuine(verdict(changed))).isEqualTo(Reason.HOSTED_DIFFERS);
  }

  @Test
  void whatIsHostedAtAStrangersIsNotTheIssuers() {
    ObjectNode forged = endorsement(HOME + "badge.json").put("issuer", HOME + "issuer.json");
    web.put(ENDORSEMENT, forged);
    assertThat(genuine(verdict(ENDORSEMENT))).isEqualTo(Reason.HOSTED_ELSEWHERE);
  }

  @Test
  void anEndorsementOfSomethingElseOrNoneSaysNothing() {
    web.put(ENDORSEMENT, endorsement(HOME + "other.json"));
    Verdict other = verdict(ENDORSEMENT);
    assertThat(genuine(other)).isEqualTo(Reason.UNREADABLE);
    assertThat(other.line(Question.GENUINE).evidence()).containsEntry("why", "another-subject");
    web.put(ENDORSEMENT, "{}");
    assertThat(verdict(ENDORSEMENT).line(Question.GENUINE).evidence())
        .containsEntry("why", "not-a-badge");
    web.refuse(ENDORSEMENT, 404);
    assertThat(verdict(ENDORSEMENT).line(Question.GENUINE).evidence()).containsEntry("why", "404");
    assertThat(verdict("rien").line(Question.GENUINE).evidence())
        .containsEntry("why", "not-a-token");
  }

  @Test
  void aSignedEndorsementMayStandAtAnAddress() {
    Issuing friend = new Issuing("rives.example").publish(web);
    ObjectNode credential =
        Issuing.parse(
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
               "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "%s", "type": ["VerifiableCredential", "EndorsementCredential"],
             "issuer": {"id": "%s", "type": ["Profile"], "name": "Les Rives"},
             "validFrom": "2026-03-12T09:00:00Z", "name": "Soutien",
             "credentialSubject": {"id": "%sbadge.json", "type": ["EndorsementSubject"],
               "endorsementComment": "Très utile"}}
            """
                .formatted(ENDORSEMENT, friend.did, HOME));
    web.put(ENDORSEMENT, friend.signer.dataIntegrity(credential, Issuing.AWARDED));
    assertThat(genuine(verdict(ENDORSEMENT))).isEqualTo(Reason.SIGNATURE_VALID);
    web.put(ENDORSEMENT, friend.signer.jwt(credential));
    assertThat(genuine(verdict(ENDORSEMENT))).isEqualTo(Reason.SIGNATURE_VALID);
  }
}
