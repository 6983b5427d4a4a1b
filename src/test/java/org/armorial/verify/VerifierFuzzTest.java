package org.armorial.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.armorial.text.Messages;
import org.armorial.world.Fetched;
import org.armorial.world.Fetcher;

/** Whatever is handed in, and whatever strangers answer, ends in verdicts that can be told. */
class VerifierFuzzTest {
  private static final String ADDRESS = "https://grange.example/a";

  /** A hosted assertion, a signed credential: each asks its issuer's host for everything. */
  private static final List<String> ASKING =
      List.of(
          """
          {"@context":"https://w3id.org/openbadges/v2","type":"Assertion","id":"%1$s",
           "recipient":{"type":"email","hashed":false,"identity":"ada@example.org"},
           "badge":"%1$s","verification":{"type":"hosted"},"issuedOn":"2026-01-01T00:00:00Z"}
          """
              .formatted(ADDRESS),
          """
          {"@context":["https://www.w3.org/ns/credentials/v2",
           "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
           "type":["VerifiableCredential","OpenBadgeCredential"],"id":"%1$s",
           "issuer":{"id":"did:web:grange.example","type":"Profile"},
           "credentialSubject":{"type":"AchievementSubject"},
           "credentialStatus":{"type":"BitstringStatusListEntry","statusPurpose":"revocation",
           "statusListIndex":"1","statusListCredential":"%1$s"},
           "refreshService":{"type":"1EdTechCredentialRefresh","id":"%1$s"},
           "proof":{"type":"DataIntegrityProof","cryptosuite":"eddsa-jcs-2022",
           "proofPurpose":"assertionMethod","proofValue":"z1",
           "verificationMethod":"did:web:grange.example#k"}}
          """
              .formatted(ADDRESS));

  @FuzzTest
  void anyBytes(byte[] bytes) {
    told(
        Verifier.of(Fetcher.offline(), Options.at(Web.NOW).holder("ada@example.org"))
            .verify("fuzz", bytes));
  }

  /** Every address that a badge names has these bytes. */
  @FuzzTest
  void anyAnswer(byte[] bytes) {
    Fetcher everywhere =
        (address, accept) -> new Fetched.Found(address, bytes, "application/json", 200, Web.NOW);
    Verifier verifier = Verifier.of(everywhere, Options.at(Web.NOW));
    told(verifier.verifyAddress(ADDRESS));
    ASKING.forEach(badge -> told(verifier.verify("fuzz", badge.getBytes(UTF_8))));
  }

  private static void told(List<Verdict> verdicts) {
    assertThat(verdicts).isNotEmpty();
    for (Verdict verdict : verdicts) {
      assertThat(VerdictJson.of(verdict).path("answers").size()).isEqualTo(5);
      Messages.LANGUAGES.forEach(
          language -> assertThat(new VerdictText(language).lines(verdict)).isNotEmpty());
    }
  }
}
