package org.armorial.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.armorial.codec.Json;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeKind;
import org.armorial.model.BaseAddress;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Recipient;
import org.armorial.model.Register;
import org.armorial.model.Revocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was measured to make one of the official or independent verifiers fail, each once. */
class TrapsTest {
  private final OpenBadges2 hosted = new OpenBadges2(Example.register(), Example.IDENTITY);
  private final OpenBadges3 signed = new OpenBadges3(Example.register(), Example.IDENTITY);

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @Test
  void aRevokedAssertionIsStrippedToTheStub() {
    assertThat(hosted.revokedAssertion(Example.REVOCATION).propertyNames())
        .containsExactlyInAnyOrder("@context", "id", "type", "revoked", "revocationReason");
  }

  @Test
  void aRevocationListTellsNoAddressThatItsHolderKeepsToThemselves() {
    Revocation revocation =
        new Revocation(
            Example.RICH.id(),
            Example.REVOCATION.revokedOn(),
            Example.REVOCATION.reason(),
            Optional.empty());
    Register register =
        Example.register(Example.issuer(), List.of(), Map.of(Example.RICH.id(), revocation));
    assertThat(new OpenBadges2(register, Example.IDENTITY).revocationList().toString())
        .doesNotContain(Example.RICH.id().value());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aRevocationListHasTwoEntriesOrMore(int revoked) {
    Map<AssertionId, Revocation> revocations =
        revoked == 0 ? Map.of() : Map.of(Example.MODEST.id(), Example.REVOCATION);
    ObjectNode list =
        new OpenBadges2(
                Example.register(Example.issuer(), List.of(), revocations), Example.IDENTITY)
            .revocationList();
    List<String> ids =
        list.get("revokedAssertions").valueStream().map(e -> e.get("id").stringValue()).toList();
    assertThat(ids).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(ids).allMatch(id -> id.startsWith(Example.BASE.value()));
    assertThat(ids.contains(Example.BASE + "assertions/" + Example.MODEST.id() + "/assertion.json"))
        .isEqualTo(revoked == 1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://badges.example.org/, badges.example.org",
    "https://badges.example.org/region/, badges.example.org",
    "https://badges.example.org:8443/, ",
    "http://127.0.0.1:8931/, ",
    "http://localhost:8080/, ",
    "https://192.0.2.1/, ",
    "https://xn--caf-dma.xn--p1ai/, "
  })
  void allowedOriginsIsAHostNameOrAbsent(String base, String expected) {
    IssuerIdentity identity = new IssuerIdentity(new BaseAddress(base), "did:key:z6Mk");
    JsonNode verification =
        new OpenBadges2(Example.register(), identity).profile().get("verification");
    assertThat(Optional.ofNullable(verification.get("allowedOrigins")).map(JsonNode::stringValue))
        .isEqualTo(Optional.ofNullable(expected));
    assertThat(verification.get("startsWith").stringValue()).isEqualTo(base);
  }

  @Test
  void aProfileNamesOneKeyAlthoughThereAreMore() {
    PublicSigningKey retired =
        new PublicSigningKey(
            new KeyId("hiver-2025"),
            Example.MARCH,
            KeyState.RETIRED,
            Optional.of(Example.MARCH),
            Example.SPRING.ed25519(),
            Example.SPRING.rsa(),
            Optional.empty());
    OpenBadges2 documents =
        new OpenBadges2(
            Example.register(Example.issuer(), List.of(retired, Example.SPRING), Map.of()),
            Example.IDENTITY);
    assertThat(documents.profile().get("publicKey").stringValue())
        .isEqualTo(documents.cryptographicKey(Example.SPRING).get("id").stringValue());
    assertThat(documents.cryptographicKey(retired).get("owner"))
        .isEqualTo(documents.profile().get("id"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every2IdIsAnHttpAddress(long seed) {
    Invented.World world = Invented.world(seed);
    OpenBadges2 documents = new OpenBadges2(world.register(), Example.IDENTITY);
    List<ObjectNode> all = new ArrayList<>(List.of(documents.profile()));
    world.register().definitions().values().forEach(d -> all.add(documents.badgeClass(d)));
    world.awards().forEach(award -> all.add(documents.assertion(award)));
    world.register().endorsements().stream()
        .filter(OpenBadges2::canSay)
        .forEach(endorsement -> all.add(documents.endorsement(endorsement)));
    for (ObjectNode document : all) {
      assertThat(document.findValues("id"))
          .allMatch(id -> id.stringValue().startsWith("https://"), "an https address");
    }
  }

  @Test
  void anEndorsementOfADidIsNothingThat2CanSay() {
    Endorsement endorsement =
        Example.endorsement(
            "d4",
            new EndorsementTarget.Foreign(
                "did:web:partner.example.net", EndorsementTarget.Kind.ISSUER, "Partner"));
    assertThat(OpenBadges2.canSay(endorsement)).isFalse();
    assertThat(signed.endorsement(endorsement).get("credentialSubject").get("id").stringValue())
        .isEqualTo("did:web:partner.example.net");
  }

  @Test
  void aRecipientWithoutEMailIsNamedByATypeThatTheContextMaps() {
    JsonNode recipient =
        hosted
            .assertion(
                Example.award("33", Example.FIRST, new Recipient.Random("urn:uuid:1-2-3-4-5")))
            .get("recipient");
    assertThat(recipient.get("type").stringValue()).isEqualTo("url");
    assertThat(recipient.get("identity").stringValue()).isEqualTo("urn:uuid:1-2-3-4-5");
    assertThat(recipient.get("hashed").booleanValue()).isFalse();
    assertThat(recipient.has("salt")).isFalse();
  }

  @Test
  void aPreviewHasNoDidDocumentToRelateTo() {
    IssuerIdentity preview = new IssuerIdentity(Example.BASE, "did:key:z6Mk");
    assertThat(new OpenBadges2(Example.register(), preview).profile().has("related")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySignedDocumentHasTheThreeContextsInOrder(long seed) {
    for (ObjectNode document : signedDocuments(seed)) {
      assertThat(document.get("@context").valueStream().map(JsonNode::stringValue))
          .containsExactly(
              "https://www.w3.org/ns/credentials/v2",
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
              "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noSignedDocumentUsesTermsWithTwoMeanings(long seed) {
    for (ObjectNode document : signedDocuments(seed)) {
      assertThat(document.findValues("endorsementJwt")).isEmpty();
      assertThat(document.findValues("jti")).isEmpty();
      assertThat(document.findValues("endorsement")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsNullOrEmpty(long seed) {
    for (ObjectNode document : signedDocuments(seed)) {
      assertFilled(document);
    }
  }

  private static void assertFilled(JsonNode node) {
    assertThat(node.isNull()).isFalse();
    assertThat(node.isContainer() && node.isEmpty()).isFalse();
    node.forEach(TrapsTest::assertFilled);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everySubjectHasAnIdForTheJwt(long seed) {
    Invented.World world = Invented.world(seed);
    OpenBadges3 documents = new OpenBadges3(world.register(), Example.IDENTITY);
    for (Assertion award : world.awards()) {
      JsonNode subject = documents.credential(award).get("credentialSubject");
      assertThat(subject.get("id").stringValue()).isEqualTo(award.recipient().subject());
      assertThat(subject.has("identifier"))
          .isEqualTo(award.recipient() instanceof Recipient.EmailHash);
    }
  }

  @Test
  void theIssuerIsAnObjectAndSaysOnlyWhatMayBeSigned() {
    JsonNode issuer = signed.credential(Example.RICH).get("issuer");
    assertThat(issuer.propertyNames()).containsExactlyInAnyOrder("id", "type", "name", "url");
    assertThat(issuer.get("id").stringValue()).isEqualTo(Example.IDENTITY.did());
  }

  @Test
  void theStatusListNamesTheSameIssuerAndOnePurpose() {
    ObjectNode list = signed.statusList(2, "uH4sI", Example.MARCH);
    assertThat(list.get("issuer").stringValue()).isEqualTo(Example.IDENTITY.did());
    JsonNode entry = signed.credential(Example.RICH).get("credentialStatus");
    assertThat(entry.isObject()).isTrue();
    assertThat(entry.get("statusListCredential")).isEqualTo(list.get("id"));
    assertThat(entry.get("statusListIndex").isString()).isTrue();
    assertThat(entry.get("statusListIndex").stringValue()).isEqualTo("94567");
    assertThat(list.get("credentialSubject").get("statusPurpose"))
        .isEqualTo(entry.get("statusPurpose"));
  }

  @Test
  void noDocumentHoldsTheNameThatAPageMayShow() {
    for (ObjectNode document :
        List.of(hosted.assertion(Example.RICH), signed.credential(Example.RICH))) {
      assertThat(new String(Json.compact(document), StandardCharsets.UTF_8))
          .doesNotContain("Amina");
    }
  }

  @Test
  void aCredentialDoesNotChangeWhenALaterVersionComes() {
    JsonNode first = signed.credential(Example.MODEST);
    assertThat(new String(Json.compact(first), StandardCharsets.UTF_8))
        .doesNotContain("badges/mediation/2/");
  }

  @Test
  void awardsOfABadgeShareOneAchievement() {
    Assertion other = Example.award("44", Example.FIRST, Example.MODEST.recipient());
    assertThat(signed.credential(other).get("credentialSubject").get("achievement"))
        .isSameAs(signed.credential(Example.MODEST).get("credentialSubject").get("achievement"));
  }

  @ParameterizedTest
  @EnumSource(BadgeKind.class)
  void onlyACompetenceIsACompetency(BadgeKind kind) {
    BadgeDefinition definition = Example.plain("autre", "1", kind);
    boolean competency =
        signed
            .achievement(definition, List.of())
            .get("achievementType")
            .stringValue()
            .equals("Competency");
    assertThat(competency).isEqualTo(kind == BadgeKind.COMPETENCE);
    assertThat(signed.achievement(definition, List.of()).get("tag"))
        .isEqualTo(hosted.badgeClass(definition).get("tags"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"3.0, 3", "100, 100", "1E+2, 100", "2.50, 2.5", "0.1, 0.1", "0, 0"})
  void aNumberIsWrittenAsEveryReaderWritesIt(String number, String written) {
    ObjectNode node = new Members().putNumber("n", Optional.of(new BigDecimal(number))).build();
    assertThat(new String(Json.compact(node), StandardCharsets.UTF_8))
        .isEqualTo("{\"n\":" + written + "}");
  }

  @Test
  void anUnknownDocumentFormIsRefused() {
    Assertion award = Example.MODEST;
    Assertion later =
        new Assertion(
            award.id(),
            2,
            award.issuer(),
            award.badge(),
            award.definition(),
            award.issuedOn(),
            award.expires(),
            award.recipient(),
            award.name(),
            award.visibility(),
            award.narrative(),
            award.evidence(),
            award.results(),
            award.activityStart(),
            award.activityEnd(),
            award.role(),
            award.licenseNumber(),
            award.term(),
            award.creditsEarned(),
            award.basedOn(),
            award.requestedBy(),
            award.policy(),
            award.statusIndex(),
            award.supersedes());
    assertThatThrownBy(() -> signed.credential(later)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<ObjectNode> signedDocuments(long seed) {
    Invented.World world = Invented.world(seed);
    OpenBadges3 documents = new OpenBadges3(world.register(), Example.IDENTITY);
    List<ObjectNode> all = new ArrayList<>();
    world.awards().forEach(award -> all.add(documents.credential(award)));
    world.register().endorsements().forEach(e -> all.add(documents.endorsement(e)));
    return all;
  }
}
