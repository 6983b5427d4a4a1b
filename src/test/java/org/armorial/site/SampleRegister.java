package org.armorial.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.armorial.check.Checked;
import org.armorial.check.Vouched;
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
import org.armorial.model.Credit;
import org.armorial.model.DefinitionImages;
import org.armorial.model.DefinitionState;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementId;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Evidence;
import org.armorial.model.EvidenceRequest;
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
import org.armorial.model.Requirement;
import org.armorial.model.Result;
import org.armorial.model.ResultDescription;
import org.armorial.model.ResultType;
import org.armorial.model.Review;
import org.armorial.model.Revocation;
import org.armorial.model.RubricLevel;
import org.armorial.model.Sha256;
import org.armorial.model.Slug;
import org.armorial.model.Visibility;
import org.armorial.model.Workshop;
import org.armorial.text.Language;

/** An imaginary issuer with badges and awards in every state that a page can show. */
final class SampleRegister {
  static final Instant EDITION = Instant.parse("2026-11-14T17:30:00Z");
  static final BadgeId LISTENING = badge("ecoute-active", "2");
  static final BadgeId LISTENING_OLD = badge("ecoute-active", "1");
  static final BadgeId DECODER = badge("decodeur-du-territoire", "1");
  static final BadgeId META = badge("passeur-de-cap", "1");
  static final BadgeId PARTICIPATION = badge("rencontres-du-val", "1");
  static final BadgeId CONSULTATION = badge("batisseur-de-reconnaissance", "1");
  static final BadgeId RETIRED = badge("pot-commun", "1");
  static final BadgeId DRAFT = badge("brouillon", "1");
  static final AssertionId IN_FORCE = id(1);
  static final AssertionId EXPIRED = id(2);
  static final AssertionId REVOKED = id(3);
  static final AssertionId SUPERSEDED = id(4);
  static final AssertionId BY_LINK = id(5);
  static final AssertionId UNPUBLISHED = id(6);
  static final AssertionId META_AWARD = id(7);
  static final AssertionId ATTENDED = id(8);

  private static final String DIGEST = "0123456789abcdef".repeat(4);

  private final Map<AssertionId, Assertion> awards = new TreeMap<>();
  private final Map<BadgeId, BadgeDefinition> definitions = new TreeMap<>();
  private List<Language> languages = List.of(Language.FRENCH, Language.ENGLISH);
  private LocalizedText issuerName = both("La Grange aux Possibles", "La Grange aux Possibles");
  private String website = "https://grange.example.org/";

  SampleRegister() {
    define();
    award();
  }

  static BadgeId badge(String slug, String version) {
    return new BadgeId(new Slug(slug), new DefinitionVersion(version));
  }

  private static AssertionId id(int number) {
    return new AssertionId(Integer.toHexString(number).repeat(32).substring(0, 32));
  }

  static LocalizedText both(String french, String english) {
    Map<Language, String> texts = new LinkedHashMap<>();
    texts.put(Language.FRENCH, french);
    texts.put(Language.ENGLISH, english);
    return new LocalizedText(texts);
  }

  static LocalizedText french(String text) {
    return LocalizedText.of(Language.FRENCH, text);
  }

  SampleRegister in(Language... chosen) {
    languages = List.of(chosen);
    return this;
  }

  SampleRegister named(String name, String url) {
    issuerName = french(name);
    website = url;
    return this;
  }

  SampleRegister with(BadgeDefinition definition) {
    definitions.put(definition.id(), definition);
    return this;
  }

  SampleRegister with(Assertion award) {
    awards.put(award.id(), award);
    return this;
  }

  Assertion whole(AssertionId award) {
    return Optional.ofNullable(awards.get(award)).orElseThrow();
  }

  BadgeDefinition definition(BadgeId badge) {
    return Optional.ofNullable(definitions.get(badge)).orElseThrow();
  }

  static Publication published() {
    return publication(Publication.Mode.PUBLISHED, "https://badges.example.org/val/");
  }

  static Publication publication(Publication.Mode mode, String base) {
    return new Publication(
        new org.armorial.openbadges.IssuerIdentity(
            new BaseAddress(base), "did:web:badges.example.org:val:issuer"),
        mode,
        EDITION,
        "0.1.0");
  }

  Checked checked() {
    TreeMap<AssertionId, Revocation> revocations = new TreeMap<>();
    revocations.put(
        REVOKED,
        new Revocation(
            REVOKED,
            Instant.parse("2026-03-02T10:00:00Z"),
            both(
                "Le récit fourni décrivait le travail d'une autre personne.",
                "The story given described another person's work."),
            Optional.empty()));
    revocations.put(
        SUPERSEDED,
        new Revocation(
            SUPERSEDED,
            Instant.parse("2026-06-20T10:00:00Z"),
            both("La date de délivrance était fausse.", "The date of issue was wrong."),
            Optional.of(IN_FORCE)));
    List<AssertionSummary> summaries = new ArrayList<>();
    for (Assertion award : awards.values()) {
      summaries.add(
          new AssertionSummary(
              award.id(),
              new RegisterPath("assertions/x/2026-01/" + award.id() + ".yaml"),
              award.badge(),
              award.issuedOn(),
              award.expires(),
              award.visibility(),
              award.statusIndex(),
              "0".repeat(40),
              new Sha256("0".repeat(64))));
    }
    summaries.sort(Comparator.comparing(AssertionSummary::id));
    return Vouched.register(
        new Register(
            issuer(),
            keys(),
            new TreeMap<>(definitions),
            summaries,
            revocations,
            endorsements(),
            new TreeMap<>(),
            new Bodies(Map.copyOf(awards)),
            "f".repeat(40)));
  }

  private record Bodies(Map<AssertionId, Assertion> awards) implements RegisterFiles {
    @Override
    public byte[] bytes(RegisterPath path) {
      return new byte[0];
    }

    @Override
    public Assertion assertion(AssertionSummary summary) {
      return Optional.ofNullable(awards.get(summary.id())).orElseThrow();
    }
  }

  private Issuer issuer() {
    return new Issuer(
        issuerName,
        both(
            "Association imaginaire d'appui à l'emploi, à la formation et à la création d'activité"
                + " au Val-d'Orme. Elle conçoit ses badges en atelier, avec les personnes qu'elle"
                + " accompagne et les entreprises qui les accueillent.",
            "An imaginary non-profit that supports employment, training and new businesses in the"
                + " Val-d'Orme. It designs its badges in workshops, with the people it supports and"
                + " the companies that welcome them."),
        website,
        Optional.of(new BaseAddress("https://badges.example.org/val/")),
        languages,
        "bonjour@grange.example.org",
        Optional.of("+33353010042"),
        Optional.of(french("Val-d'Orme")),
        Optional.of(
            new PostalAddress(
                Optional.of("1, place du Marché-aux-Idées"),
                Optional.of("00000"),
                Optional.of("Orméville-sur-Lisse"),
                Optional.empty(),
                Optional.of("France"),
                Optional.of("FR"))),
        Optional.of(image("logo.svg")),
        RecipientKind.EMAIL_HASH,
        BakedImages.HOSTED,
        Optional.empty(),
        Optional.of("https://creativecommons.org/licenses/by/4.0/"),
        Optional.empty(),
        false,
        List.of());
  }

  private static Image image(String path) {
    return new Image(new RegisterPath(path), ImageFormat.SVG, new Sha256(DIGEST), 1234);
  }

  private static List<PublicSigningKey> keys() {
    String pem =
        "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----\n";
    return List.of(
        new PublicSigningKey(
            new KeyId("2025-a"),
            Instant.parse("2025-01-10T09:00:00Z"),
            KeyState.RETIRED,
            Optional.of(Instant.parse("2026-01-08T09:00:00Z")),
            "z6MkfictitiousAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            pem,
            Optional.of("Renouvellement annuel.")),
        new PublicSigningKey(
            new KeyId("2026-a"),
            Instant.parse("2026-01-08T09:00:00Z"),
            KeyState.ACTIVE,
            Optional.empty(),
            "z6MkfictitiousBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
            pem,
            Optional.empty()));
  }

  private static List<Endorsement> endorsements() {
    return List.of(
        new Endorsement(
            new EndorsementId("a".repeat(32)),
            new EndorsementTarget.OwnBadge(LISTENING),
            both(
                "Nous approuvons ce badge : ses critères ont été relus avec **trois entreprises**.",
                "We approve of this badge: its criteria were reviewed with **three companies**."),
            Instant.parse("2026-02-01T09:00:00Z"),
            Optional.empty()),
        new Endorsement(
            new EndorsementId("b".repeat(32)),
            new EndorsementTarget.OwnAward(META_AWARD),
            french("Un accompagnement que nous avons vu de près."),
            Instant.parse("2026-10-30T09:00:00Z"),
            Optional.of(Instant.parse("2026-11-01T09:00:00Z"))),
        new Endorsement(
            new EndorsementId("c".repeat(32)),
            new EndorsementTarget.Foreign(
                "https://passages.example.org/badges/",
                EndorsementTarget.Kind.ISSUER,
                "Coopérative des Passages"),
            french("En tant que partenaire, nous reconnaissons la qualité de ses jurys."),
            Instant.parse("2026-05-05T09:00:00Z"),
            Optional.empty()));
  }

  private void define() {
    with(
        definition(
            LISTENING_OLD,
            both("Écoute active", "Active Listening"),
            both(
                "Reconnaît la capacité d'écouter une personne sans parler à sa place.",
                "Recognises the ability to listen to a person without speaking for them."),
            BadgeKind.COMPETENCE,
            lifecycle(DefinitionState.RETIRED, "2026-01-15"),
            Optional.empty()));
    with(
        definition(
            LISTENING,
            both("Écoute active", "Active Listening"),
            both(
                "Reconnaît la capacité d'écouter une personne sans parler à sa place, et de lui"
                    + " rendre ce qu'on a compris.",
                "Recognises the ability to listen to a person without speaking for them, and to"
                    + " give back what was understood."),
            BadgeKind.COMPETENCE,
            lifecycle(DefinitionState.OPEN, "2026-01-15"),
            Optional.empty()));
    with(
        definition(
            DECODER,
            both("Décodeur du territoire", "Territory Decoder"),
            both(
                "Reconnaît la connaissance des acteurs de l'emploi et de la formation du Val-d'Orme.",
                "Recognises knowledge of who does what for employment and training."),
            BadgeKind.KNOWLEDGE,
            lifecycle(DefinitionState.OPEN, "2025-04-01"),
            Optional.empty()));
    with(
        definition(
            META,
            both("Passeuse, passeur de cap", "Course Pilot"),
            both(
                "Reconnaît la capacité d'accompagner une personne tout au long d'un changement de"
                    + " cap : l'écouter, l'orienter, et tenir la durée.",
                "Recognises the ability to support a person all the way through a change of"
                    + " course."),
            BadgeKind.META,
            lifecycle(DefinitionState.OPEN, "2026-03-01"),
            Optional.of(
                new Requirement.Group(
                    2,
                    List.of(
                        new Requirement.Badge("ecoute-active"),
                        new Requirement.Group(
                            1,
                            List.of(
                                new Requirement.Badge("decodeur-du-territoire/1"),
                                new Requirement.Badge(
                                    "https://passages.example.org/badges/orienter/1/badge.json")),
                            true)),
                    false))));
    with(
        definition(
            badge("tutorat", "1"),
            both("Tutrice, tuteur", "Mentor in the Workplace"),
            both(
                "Reconnaît le rôle tenu auprès d'une personne qui arrive dans l'entreprise.",
                "Recognises the role held beside somebody new in the company."),
            BadgeKind.ROLE,
            lifecycle(DefinitionState.OPEN, "2025-09-01"),
            Optional.empty()));
    with(
        definition(
            badge("projet-d-entreprise", "1"),
            both("Projet d'entreprise", "Business Project"),
            both(
                "Reconnaît un projet de création d'activité mené jusqu'à ses premiers clients.",
                "Recognises a new business brought to its first customers."),
            BadgeKind.ACHIEVEMENT,
            lifecycle(DefinitionState.OPEN, "2025-11-01"),
            Optional.empty()));
    with(
        definition(
            PARTICIPATION,
            both("Rencontres du Val", "Val Meetings"),
            both(
                "Dit qu'une personne a pris part à une journée des Rencontres du Val.",
                "Tells that a person took part in a day of the Val Meetings."),
            BadgeKind.PARTICIPATION,
            lifecycle(DefinitionState.OPEN, "2025-10-01"),
            Optional.empty()));
    with(
        definition(
            CONSULTATION,
            both("Bâtisseuse, bâtisseur de reconnaissance", "Builder of Recognition"),
            both(
                "Reconnaît l'engagement de celles et ceux qui font vivre la reconnaissance.",
                "Recognises the commitment of those who keep recognition alive."),
            BadgeKind.COMMITMENT,
            lifecycle(DefinitionState.CONSULTATION, "2026-10-01"),
            Optional.empty()));
    with(
        definition(
            RETIRED,
            french("Pot commun"),
            french("Reconnaît une contribution aux ressources partagées du Val-d'Orme."),
            BadgeKind.CONTRIBUTION,
            lifecycle(DefinitionState.RETIRED, "2026-06-30"),
            Optional.empty()));
    with(
        definition(
            DRAFT,
            french("Brouillon à ne pas montrer"),
            french("Une fiche qui n'est pas finie."),
            BadgeKind.INTEREST,
            lifecycle(DefinitionState.DRAFT, "2026-11-01"),
            Optional.empty()));
  }

  private static Lifecycle lifecycle(DefinitionState state, String since) {
    return new Lifecycle(
        state,
        Optional.of(LocalDate.parse(since)),
        List.of(
            new Review(
                LocalDate.parse("2026-01-10"),
                "Comité qualité",
                Optional.of(
                    both("Critères raccourcis à la demande du jury.", "Criteria made shorter.")))),
        Optional.of(LocalDate.parse("2027-01-10")),
        Optional.of("https://forum.example.org/badges"));
  }

  static BadgeDefinition definition(
      BadgeId id,
      LocalizedText name,
      LocalizedText description,
      BadgeKind kind,
      Lifecycle lifecycle,
      Optional<Requirement> requires) {
    boolean rich = kind != BadgeKind.PARTICIPATION && kind != BadgeKind.CONTRIBUTION;
    return new BadgeDefinition(
        id,
        name,
        description,
        kind,
        rich ? conditions(requires) : plain(),
        new Classification(
            Language.FRENCH,
            rich ? alignments() : List.of(),
            List.of(both("écoute", "listening"), both("accompagnement", "support")),
            Optional.empty(),
            rich ? Optional.of(new BigDecimal("1.5")) : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("VO-ECO")),
        rich
            ? workshop()
            : new Workshop(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()),
        new DefinitionImages(
            Optional.of(image("definitions/" + id + "/image.svg")),
            Optional.empty(),
            Optional.of(both("Un écu avec une oreille", "A shield with an ear")),
            Optional.of("Atelier de la Lisse")),
        lifecycle,
        rich
            ? Optional.of(
                new OriginalCreator(
                    "Réseau des Granges",
                    "https://granges.example.org/",
                    Optional.empty(),
                    Optional.empty()))
            : Optional.empty(),
        Optional.of("https://creativecommons.org/licenses/by/4.0/"),
        new Sha256(DIGEST));
  }

  private static Conditions plain() {
    return new Conditions(
        french("Avoir participé à une journée entière."),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Conditions conditions(Optional<Requirement> requires) {
    return new Conditions(
        both(
            "La personne :\n\n- laisse l'autre finir, et supporte le silence ;\n- reformule avant"
                + " de proposer ;\n- dit ce qu'elle n'a **pas** compris.\n\nElle montre chacun de"
                + " ces points dans au moins une situation réelle.",
            "The person:\n\n- lets the other finish, and bears silence;\n- rephrases before"
                + " proposing;\n- says what they have **not** understood.\n\nThey show each of"
                + " these in at least one real situation."),
        Optional.of(
            both(
                "Racontez une situation où vous avez écouté quelqu'un **sans** être d'accord.",
                "Tell of a situation in which you listened to somebody **without** agreeing.")),
        List.of(
            new EvidenceRequest(
                both("Récit d'un entretien", "Story of a conversation"),
                both(
                    "Une page, relue par la personne concernée.",
                    "One page, reviewed by the person concerned."),
                Optional.of("récit"),
                true),
            new EvidenceRequest(
                french("Retour d'un pair"),
                french("Quelques lignes d'une personne qui vous a vu écouter."),
                Optional.empty(),
                false)),
        Optional.of(
            both(
                "Jury de trois personnes, dont une personne accompagnée.",
                "A jury of three, one of whom has been supported.")),
        Optional.of(Period.parse("P3Y")),
        requires,
        List.of(
            new ResultDescription(
                new Slug("posture"),
                both("Posture", "Posture"),
                ResultType.RUBRIC_CRITERION_LEVEL,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Slug("assuree")),
                List.of(
                    new RubricLevel(
                        new Slug("naissante"),
                        both("naissante", "emerging"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                    new RubricLevel(
                        new Slug("assuree"),
                        both("assurée", "steady"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))));
  }

  private static List<Alignment> alignments() {
    return List.of(
        new Alignment(
            both(
                "Conseiller / Conseillère en insertion professionnelle",
                "Employment integration counsellor"),
            "https://candidat.francetravail.fr/metierscope/fiche-metier/K1801",
            Optional.of("ROME 4.0"),
            Optional.of("K1801"),
            Optional.empty(),
            Optional.empty()),
        new Alignment(
            french("écouter activement"),
            "http://data.europa.eu/esco/skill/a17286c5-238d-4f0b-bc14-32d9a0c39a0e",
            Optional.of("ESCO"),
            Optional.empty(),
            Optional.of(both("Prêter attention à ce que disent les autres.", "Give attention.")),
            Optional.empty()));
  }

  private static Workshop workshop() {
    return new Workshop(
        Optional.of(
            both(
                "Écouter se voit peu dans un CV, et compte beaucoup dans un accueil.",
                "Listening shows little in a CV and counts for much at a front desk.")),
        Optional.of(
            both(
                "Toute personne qui accueille ou accompagne, salariée ou bénévole.",
                "Anyone who welcomes or supports people, paid or not.")),
        List.of(
            new Credit(
                "La Grange aux Possibles", Optional.of(both("pilotage", "lead")), Optional.empty()),
            new Credit(
                "Coopérative des Passages",
                Optional.of(both("co-conception", "co-design")),
                Optional.of("https://passages.example.org/"))),
        List.of(both("Des accueils plus calmes.", "Calmer front desks.")),
        List.of(both("Nombre de personnes revenues d'elles-mêmes.", "People who came back.")));
  }

  private void award() {
    with(award(IN_FORCE, LISTENING, "2026-02-12T09:00:00Z", Visibility.PUBLIC, "Camille D."));
    with(award(EXPIRED, LISTENING_OLD, "2023-03-10T09:00:00Z", Visibility.LINK, ""));
    with(award(REVOKED, DECODER, "2025-05-10T09:00:00Z", Visibility.PUBLIC, ""));
    with(award(SUPERSEDED, LISTENING, "2026-02-01T09:00:00Z", Visibility.LINK, ""));
    with(award(BY_LINK, DECODER, "2025-09-10T09:00:00Z", Visibility.LINK, "Sacha <b>M.</b>"));
    with(award(UNPUBLISHED, DECODER, "2026-01-10T09:00:00Z", Visibility.UNPUBLISHED, "Noé R."));
    with(award(META_AWARD, META, "2026-10-24T09:00:00Z", Visibility.PUBLIC, "Camille D."));
    with(award(ATTENDED, PARTICIPATION, "2025-11-20T09:00:00Z", Visibility.PUBLIC, ""));
  }

  static Assertion award(
      AssertionId id, BadgeId badge, String issuedOn, Visibility visibility, String name) {
    Instant issued = Instant.parse(issuedOn);
    boolean rich = !badge.equals(PARTICIPATION);
    return new Assertion(
        id,
        1,
        Optional.of("https://badges.example.org/val/"),
        badge,
        new Sha256(DIGEST),
        issued,
        rich ? Optional.of(issued.plusSeconds(3L * 365 * 86_400)) : Optional.empty(),
        new Recipient.EmailHash(
            "urn:uuid:00000000-0000-4000-8000-000000000001", "sha256$" + DIGEST, "sel"),
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(new ConsentedName(name, LocalDate.parse("2026-01-01"))),
        visibility,
        rich
            ? Optional.of(
                both(
                    "Entretien d'accueil mené devant deux membres du jury, puis relu ensemble.",
                    "A first conversation held before two members of the jury, then reviewed."))
            : Optional.empty(),
        rich
            ? List.of(
                new Evidence(
                    Optional.of("https://grange.example.org/recits/12?a=1&b=2"),
                    Optional.empty(),
                    Optional.of(both("Récit d'un entretien", "Story of a conversation")),
                    Optional.of(french("Relu par la personne concernée.")),
                    Optional.of("récit"),
                    Optional.empty(),
                    Optional.empty()),
                new Evidence(
                    Optional.empty(),
                    Optional.of(french("« Il m'a laissé le temps de *finir*. »")),
                    Optional.of(french("Retour d'un pair")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Sha256(DIGEST))))
            : List.of(),
        rich
            ? List.of(
                new Result(
                    new Slug("posture"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new Slug("assuree"))))
            : List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        badge.equals(META)
            ? List.of(
                IN_FORCE.value(), BY_LINK.value(), "https://passages.example.org/assertions/1")
            : List.of(),
        Optional.empty(),
        OptionalInt.empty(),
        131_072 + Integer.parseInt(id.value().substring(0, 2), 16),
        Optional.empty());
  }
}
