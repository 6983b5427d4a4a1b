package org.armorial.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeId;
import org.armorial.model.ConsentedName;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementId;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Evidence;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.LocalizedText;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Recipient;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Result;
import org.armorial.model.ResultStatus;
import org.armorial.model.Revocation;
import org.armorial.model.Sha256;
import org.armorial.model.Slug;
import org.armorial.model.Visibility;
import org.armorial.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read as the same value, whatever its texts hold. */
class RegisterWriterTest {
  private static final String UUID = "urn:uuid:e1dc2467-01ad-40fe-9046-f0c82e91e26e";
  private static final String[] PIECES = {
    "été",
    "12",
    "true",
    "null",
    ": ",
    " #",
    "#",
    "- ",
    "'",
    "\"",
    "\\",
    "\n",
    "\n\n",
    "  ",
    " ",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a",
    "*a",
    "!",
    "|",
    ">",
    "%",
    "@",
    "`",
    "?",
    "~",
    "0x1F",
    "1e3",
    "un mot après l'autre, assez pour que la ligne soit longue et qu'il faille la plier ",
    "\u00A0",
    "🏅",
    "---",
    "...",
    "<b>",
    "e",
    "fr: ",
    "\t"
  };

  @TempDir Path folder;

  @BeforeEach
  void issuer() throws IOException {
    Files.copy(
        Path.of("src/test/resources/registers/minimal/issuer.yaml"), folder.resolve("issuer.yaml"));
  }

  @Test
  void keyIsReadAgain() throws IOException {
    PublicSigningKey key =
        new PublicSigningKey(
            new KeyId("2026-a"),
            Instant.parse("2026-01-02T03:04:05Z"),
            KeyState.RETIRED,
            Optional.of(Instant.parse("2026-02-02T03:04:05Z")),
            "z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
            "-----BEGIN PUBLIC KEY-----\n"
                + "QUJD".repeat(16)
                + "\nQQ==\n"
                + "-----END PUBLIC KEY-----\n",
            Optional.of("remplacée : nouvelle clé # sans perte"));
    write(RegisterLayout.key(key.id()), RegisterWriter.text(key));
    assertThat(read().keys()).containsExactly(key);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void awardIsReadAgain(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Assertion award = award(random);
      RegisterPath path = RegisterWriter.path(award);
      write(path, RegisterWriter.text(award, Language.FRENCH));
      Register register = read();
      assertThat(register.assertions()).hasSize(1);
      assertThat(register.files().assertion(register.assertions().get(0))).isEqualTo(award);
      Files.delete(folder.resolve(path.value()));
    }
  }

  @Test
  void revocationAndEndorsementsAreReadAgain() throws IOException {
    Random random = new Random(9);
    Revocation revocation =
        new Revocation(
            new AssertionId("00000000000000000000000000000001"),
            Instant.parse("2026-01-02T03:04:05Z"),
            text(random),
            Optional.of(new AssertionId("00000000000000000000000000000002")));
    List<Endorsement> endorsements =
        List.of(
            endorsement(1, new EndorsementTarget.OwnBadge(badge()), random),
            endorsement(2, new EndorsementTarget.OwnAward(revocation.assertion()), random),
            endorsement(
                3,
                new EndorsementTarget.Foreign(
                    "did:web:example.org", EndorsementTarget.Kind.ISSUER, "12"),
                random));
    write(
        RegisterLayout.revocation(revocation.assertion()),
        RegisterWriter.text(revocation, Language.FRENCH));
    for (Endorsement endorsement : endorsements) {
      write(
          RegisterLayout.endorsement(endorsement.id()),
          RegisterWriter.text(endorsement, Language.FRENCH));
    }
    Register register = read();
    assertThat(register.revocations().values()).containsExactly(revocation);
    assertThat(register.endorsements()).isEqualTo(endorsements);
  }

  @Test
  void awardLooksAsAPersonWouldWriteIt() {
    Assertion award =
        new Assertion(
            new AssertionId("4617d0fec92ebe9f9ea0f173c9aef6da"),
            1,
            Optional.empty(),
            badge(),
            new Sha256("f915281d3b27cf6e686292625513606c6266b7c7a77bd96085fe14c56710ae8a"),
            Instant.parse("2025-03-12T09:00:00Z"),
            Optional.empty(),
            new Recipient.EmailHash(
                UUID,
                "sha256$098d82de3c86f5bb8f0312e2a8dfaae1c6e48d3e6f67a662b0c668f8d18e04b5",
                "3b5c26735b556b0af92b73a794b93c17"),
            Optional.empty(),
            Visibility.LINK,
            Optional.empty(),
            List.of(
                new Evidence(
                    Optional.empty(),
                    Optional.of(
                        LocalizedText.of(
                            Language.FRENCH,
                            "Le comité a lu le récit d'un entretien, en a parlé avec la candidate"
                                + " et l'a trouvé juste.")),
                    Optional.of(LocalizedText.of(Language.FRENCH, "Récit")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            75872,
            Optional.empty());
    assertThat(RegisterWriter.text(award, Language.FRENCH))
        .isEqualTo(
            """
            # yaml-language-server: $schema=../../../.schemas/assertion.schema.json
            form: 1
            badge: ecoute/1
            definition: f915281d3b27cf6e686292625513606c6266b7c7a77bd96085fe14c56710ae8a
            issuedOn: 2025-03-12T09:00:00Z
            recipient:
              emailHash:
                hash: "sha256$098d82de3c86f5bb8f0312e2a8dfaae1c6e48d3e6f67a662b0c668f8d18e04b5"
                salt: "3b5c26735b556b0af92b73a794b93c17"
              subject: urn:uuid:e1dc2467-01ad-40fe-9046-f0c82e91e26e
            evidence:
              - name: Récit
                narrative: >-
                  Le comité a lu le récit d'un entretien, en a parlé avec la candidate et l'a trouvé
                  juste.
            statusIndex: 75872
            """);
  }

  @Test
  void baseIsSetAndNothingElse() {
    String before = "name: A\nurl: https://a.example/\n# fin\n";
    String set = RegisterWriter.withBase(before, "https://b.example/");
    assertThat(set)
        .isEqualTo("name: A\nurl: https://a.example/\nbase: https://b.example/\n# fin\n");
    assertThat(RegisterWriter.withBase(set, "https://c.example/"))
        .isEqualTo("name: A\nurl: https://a.example/\nbase: https://c.example/\n# fin\n");
    assertThat(RegisterWriter.withBase("name: A", "https://b.example/"))
        .isEqualTo("name: A\nbase: https://b.example/\n");
  }

  private void write(RegisterPath path, String text) throws IOException {
    Path file = folder.resolve(path.value());
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(UTF_8));
  }

  private Register read() {
    Findings findings = new Findings();
    Optional<Register> register = RegisterReader.read(folder, findings);
    assertThat(findings.sorted()).isEmpty();
    return register.orElseThrow();
  }

  private static BadgeId badge() {
    return new BadgeId(new Slug("ecoute"), new DefinitionVersion("1"));
  }

  private static Endorsement endorsement(int id, EndorsementTarget target, Random random) {
    return new Endorsement(
        new EndorsementId("0000000000000000000000000000000" + id),
        target,
        text(random),
        Instant.parse("2026-01-02T03:04:05Z"),
        Optional.of(Instant.parse("2027-01-02T03:04:05Z")));
  }

  /** Any text that a field takes: no space around it, and on one line if need be. */
  private static String words(Random random, boolean lines) {
    StringBuilder out = new StringBuilder();
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String text = lines ? out.toString() : out.toString().replaceAll("[\n\t]", "");
    String stripped =
        lines
            ? text.stripTrailing()
            : text.codePoints()
                .limit(90)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    return stripped.isBlank() ? "été" : stripped;
  }

  private static LocalizedText text(Random random) {
    Map<Language, String> texts = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      texts.put(Language.ENGLISH, words(random, true));
    }
    texts.put(Language.FRENCH, words(random, true));
    return new LocalizedText(texts);
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private static Assertion award(Random random) {
    Instant moment = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(90_000_000));
    Recipient[] recipients = {
      new Recipient.EmailHash(UUID, "sha256$" + "0".repeat(64), "1234567890"),
      new Recipient.Did("did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"),
      new Recipient.Random(UUID)
    };
    Evidence evidence =
        new Evidence(
            maybe(random, "https://example.org/a?b=c#d"),
            Optional.of(text(random)),
            maybe(random, LocalizedText.of(Language.FRENCH, words(random, false))),
            maybe(random, text(random)),
            maybe(random, words(random, false)),
            Optional.empty(),
            maybe(random, new Sha256("1".repeat(64))));
    return new Assertion(
        new AssertionId("12345678901234567890123456789012"),
        1,
        maybe(random, "https://badges.example.org/"),
        badge(),
        new Sha256("1".repeat(64)),
        moment,
        maybe(random, moment.plusSeconds(60)),
        recipients[random.nextInt(recipients.length)],
        maybe(random, new ConsentedName(words(random, false), LocalDate.of(2026, 1, 2))),
        List.of(Visibility.values()).get(random.nextInt(3)),
        maybe(random, text(random)),
        random.nextBoolean() ? List.of(evidence, evidence) : List.of(),
        random.nextBoolean()
            ? List.of(
                new Result(
                    new Slug("note"),
                    maybe(random, words(random, false)),
                    maybe(random, ResultStatus.COMPLETED),
                    maybe(random, new Slug("a1"))))
            : List.of(),
        maybe(random, moment),
        maybe(random, moment),
        maybe(random, LocalizedText.of(Language.FRENCH, words(random, false))),
        maybe(random, words(random, false)),
        maybe(random, "2026"),
        maybe(random, new BigDecimal("3.5")),
        random.nextBoolean()
            ? List.of("12345678901234567890123456789013", "https://example.org/a")
            : List.of(),
        maybe(random, "equipe:jury"),
        random.nextBoolean() ? OptionalInt.of(3) : OptionalInt.empty(),
        random.nextInt(1000),
        maybe(random, new AssertionId("12345678901234567890123456789011")));
  }
}
