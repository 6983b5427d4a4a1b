package org.armorial.openbadges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.Alignment;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BadgeKind;
import org.armorial.model.BakedImages;
import org.armorial.model.BaseAddress;
import org.armorial.model.Classification;
import org.armorial.model.Conditions;
import org.armorial.model.ConsentedName;
import org.armorial.model.DefinitionImages;
import org.armorial.model.DefinitionState;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementId;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Evidence;
import org.armorial.model.Image;
import org.armorial.model.ImageFormat;
import org.armorial.model.Issuer;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.Lifecycle;
import org.armorial.model.LocalizedText;
import org.armorial.model.OriginalCreator;
import org.armorial.model.PostalAddress;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Recipient;
import org.armorial.model.RecipientKind;
import org.armorial.model.Register;
import org.armorial.model.RegisterFiles;
import org.armorial.model.RegisterPath;
import org.armorial.model.Result;
import org.armorial.model.ResultDescription;
import org.armorial.model.ResultStatus;
import org.armorial.model.ResultType;
import org.armorial.model.Revocation;
import org.armorial.model.RubricLevel;
import org.armorial.model.Sha256;
import org.armorial.model.Slug;
import org.armorial.model.Visibility;
import org.armorial.model.Workshop;
import org.armorial.text.Language;

/** A small register written by hand, whose documents are worth reading. */
final class Example {
  static final BaseAddress BASE = new BaseAddress("https://badges.example.org/region/");
  static final IssuerIdentity IDENTITY =
      new IssuerIdentity(BASE, "did:web:badges.example.org:region:issuer");
  static final Instant MARCH = Instant.parse("2026-03-12T09:00:00Z");

  static final PublicSigningKey SPRING =
      new PublicSigningKey(
          new KeyId("printemps-2026"),
          MARCH,
          KeyState.ACTIVE,
          Optional.empty(),
          "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
          "-----BEGIN PUBLIC KEY-----\nMIIBIjANBg\n-----END PUBLIC KEY-----\n",
          Optional.empty());

  static final BadgeDefinition FIRST = plain("mediation", "1", BadgeKind.PARTICIPATION);
  static final BadgeDefinition SECOND = full();

  static final Assertion MODEST =
      award(
          "11",
          FIRST,
          new Recipient.Did("did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH"));
  static final Assertion RICH = rich();

  static final Revocation REVOCATION =
      new Revocation(
          MODEST.id(), MARCH, both("Délivré par erreur.", "Awarded in error."), Optional.empty());

  private Example() {}

  static Register register() {
    return register(issuer(), List.of(SPRING), Map.of());
  }

  static Register register(
      Issuer issuer, List<PublicSigningKey> keys, Map<AssertionId, Revocation> revocations) {
    SortedMap<BadgeId, BadgeDefinition> definitions = new TreeMap<>();
    definitions.put(FIRST.id(), FIRST);
    definitions.put(SECOND.id(), SECOND);
    return new Register(
        issuer,
        keys,
        definitions,
        List.of(Invented.summary(MODEST), Invented.summary(RICH)),
        new TreeMap<>(revocations),
        List.of(endorsement("a1", new EndorsementTarget.OwnBadge(SECOND.id()))),
        new TreeMap<>(),
        new NoFiles(),
        "");
  }

  static Endorsement endorsement(String id, EndorsementTarget target) {
    return new Endorsement(
        new EndorsementId(id.repeat(16)),
        target,
        both("Nous nous fions à ce badge.", "We rely on this badge."),
        MARCH,
        Optional.empty());
  }

  static Endorsement withdrawn(Endorsement endorsement) {
    return new Endorsement(
        endorsement.id(),
        endorsement.target(),
        endorsement.comment(),
        endorsement.issuedOn(),
        Optional.of(Instant.parse("2026-06-01T00:00:00Z")));
  }

  static Issuer issuer() {
    return new Issuer(
        both("La Maison des passeurs", "The House of Ferrymen"),
        both("Une association imaginaire.", "An imaginary association."),
        "https://maison.example.org/",
        Optional.of(BASE),
        List.of(Language.FRENCH, Language.ENGLISH),
        "badges@maison.example.org",
        Optional.of("+33231000000"),
        Optional.of(both("Normandie", "Normandy")),
        Optional.of(
            new PostalAddress(
                Optional.of("1 rue du Port"),
                Optional.of("14000"),
                Optional.of("Caen"),
                Optional.of("Normandie"),
                Optional.of("France"),
                Optional.of("FR"))),
        Optional.of(image("logo.svg", ImageFormat.SVG)),
        RecipientKind.EMAIL_HASH,
        BakedImages.HOSTED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        List.of());
  }

  static BadgeDefinition plain(String slug, String version, BadgeKind kind) {
    return new BadgeDefinition(
        new BadgeId(new Slug(slug), new DefinitionVersion(version)),
        french("Médiation"),
        french("A pris part à une médiation."),
        kind,
        new Conditions(
            french("Être venu."),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        new Classification(
            Language.FRENCH,
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Workshop(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()),
        new DefinitionImages(
            Optional.empty(),
            Optional.of(image("image.png", ImageFormat.PNG)),
            Optional.empty(),
            Optional.empty()),
        open(),
        Optional.empty(),
        Optional.empty(),
        new Sha256("1".repeat(64)));
  }

  private static BadgeDefinition full() {
    return new BadgeDefinition(
        new BadgeId(new Slug("mediation"), new DefinitionVersion("2")),
        both("Médiation numérique", "Digital mediation"),
        both(
            "Sait accompagner une personne vers ses droits.",
            "Can guide a person to their rights."),
        BadgeKind.COMPETENCE,
        new Conditions(
            both("## Critères\n\n- écoute\n- oriente\n", "## Criteria\n\n- listens\n- guides\n"),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(
                new ResultDescription(
                    new Slug("oral"),
                    both("Entretien", "Interview"),
                    ResultType.RUBRIC_CRITERION_LEVEL,
                    List.of(),
                    Optional.of("0"),
                    Optional.of("20"),
                    Optional.of("10"),
                    Optional.of(new Slug("acquis")),
                    List.of(
                        new RubricLevel(
                            new Slug("acquis"),
                            both("Acquis", "Achieved"),
                            Optional.of(both("Seul", "Alone")),
                            Optional.of("2"),
                            Optional.of("15")))))),
        new Classification(
            Language.FRENCH,
            List.of(
                new Alignment(
                    french("Accompagnement au numérique"),
                    "https://candidat.francetravail.fr/metierscope/fiche-metier/K1801",
                    Optional.of("ROME"),
                    Optional.of("K1801"),
                    Optional.of(french("Conseil")),
                    Optional.of("ceterms:Credential"))),
            List.of(both("numérique", "digital")),
            Optional.empty(),
            Optional.of(new BigDecimal("3.0")),
            Optional.of("Médiation"),
            Optional.of("Numérique"),
            Optional.of("MED-2")),
        new Workshop(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()),
        new DefinitionImages(
            Optional.of(image("image.svg", ImageFormat.SVG)),
            Optional.of(image("image.png", ImageFormat.PNG)),
            Optional.of(both("Deux mains", "Two hands")),
            Optional.of("https://example.org/dessinatrice")),
        open(),
        Optional.of(
            new OriginalCreator(
                "L’Atelier des rives",
                "https://rives.example.net/",
                Optional.of("contact@rives.example.net"),
                Optional.of("https://rives.example.net/badges/mediation.json"))),
        Optional.empty(),
        new Sha256("2".repeat(64)));
  }

  static Assertion award(String id, BadgeDefinition definition, Recipient recipient) {
    return new Assertion(
        new AssertionId(id.repeat(16)),
        1,
        Optional.of(BASE.value()),
        definition.id(),
        definition.digest(),
        MARCH,
        Optional.empty(),
        recipient,
        Optional.of(new ConsentedName("Amina Exemple", LocalDate.of(2026, 3, 1))),
        Visibility.PUBLIC,
        Optional.empty(),
        List.of(),
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
        7,
        Optional.empty());
  }

  private static Assertion rich() {
    return new Assertion(
        new AssertionId("22".repeat(16)),
        1,
        Optional.of(BASE.value()),
        SECOND.id(),
        SECOND.digest(),
        MARCH,
        Optional.of(Instant.parse("2029-03-12T09:00:00Z")),
        new Recipient.EmailHash(
            "urn:uuid:0b1f2a3c-4d5e-4f60-8a7b-9c0d1e2f3a4b", "sha256$" + "c".repeat(64), "sel"),
        Optional.of(new ConsentedName("Amina Exemple", LocalDate.of(2026, 3, 1))),
        Visibility.LINK,
        Optional.of(both("Un *récit*.", "A *story*.")),
        List.of(
            new Evidence(
                Optional.of("https://example.org/preuve"),
                Optional.of(french("Le récit.")),
                Optional.of(french("Récit")),
                Optional.of(french("Une page")),
                Optional.of("Récit"),
                Optional.of(french("Jury")),
                Optional.empty()),
            new Evidence(
                Optional.empty(),
                Optional.empty(),
                Optional.of(french("Dossier")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Sha256("00".repeat(32))))),
        List.of(
            new Result(
                new Slug("oral"),
                Optional.of("16"),
                Optional.of(ResultStatus.COMPLETED),
                Optional.of(new Slug("acquis")))),
        Optional.of(Instant.parse("2025-10-01T00:00:00Z")),
        Optional.of(Instant.parse("2026-02-28T00:00:00Z")),
        Optional.of(both("Médiatrice", "Mediator")),
        Optional.of("L-42"),
        Optional.of("2026-1"),
        Optional.of(new BigDecimal("2.5")),
        List.of(MODEST.id().value(), "https://partenaire.example.net/assertions/9/assertion.json"),
        Optional.empty(),
        OptionalInt.of(1),
        131_072 + 94_567,
        Optional.empty());
  }

  private static Lifecycle open() {
    return new Lifecycle(
        DefinitionState.OPEN, Optional.empty(), List.of(), Optional.empty(), Optional.empty());
  }

  private static Image image(String file, ImageFormat format) {
    return new Image(new RegisterPath(file), format, new Sha256("0".repeat(64)), 100);
  }

  private static LocalizedText french(String text) {
    return LocalizedText.of(Language.FRENCH, text);
  }

  static LocalizedText both(String french, String english) {
    Map<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.FRENCH, french);
    texts.put(Language.ENGLISH, english);
    return new LocalizedText(texts);
  }

  /** Documents are made from values alone. */
  static final class NoFiles implements RegisterFiles {
    @Override
    public byte[] bytes(RegisterPath path) {
      throw new AssertionError("documents read no files: " + path);
    }

    @Override
    public Assertion assertion(AssertionSummary summary) {
      throw new AssertionError("documents read no files: " + summary.path());
    }
  }
}
