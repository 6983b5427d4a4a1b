package org.armorial.openbadges;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.armorial.model.Alignment;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BadgeKind;
import org.armorial.model.BakedImages;
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

/** A register made up from a seed: every optional field is there or not, by chance. */
final class Invented {
  private static final Instant MORNING = Instant.parse("2026-03-12T09:00:00Z");
  private static final String[] WORDS = {
    "écoute",
    "L’été à Caen",
    "a <b>bold</b> claim & more",
    "]]> \"quoted\" \\ back",
    "\u2028line",
    "médiation 🏅",
    "# Critères\n\n- un\n- deux\r\n",
    "\u0007bell\uFFFE",
    "œuvre   collective"
  };

  private final Random random;
  private final List<Assertion> awards = new ArrayList<>();

  private Invented(long seed) {
    this.random = new Random(seed);
  }

  /** A register and its awards in full. */
  record World(Register register, List<Assertion> awards) {}

  /** Two versions of a badge, five awards, two revocations and three endorsements. */
  static World world(long seed) {
    return new Invented(seed).world();
  }

  private World world() {
    TreeMap<BadgeId, BadgeDefinition> definitions = new TreeMap<>();
    for (String version : List.of("1", "2.1", "10")) {
      BadgeId id = new BadgeId(new Slug("mediation"), new DefinitionVersion(version));
      definitions.put(id, definition(id));
    }
    BadgeDefinition last = definitions.lastEntry().getValue();
    for (int i = 0; i < 5; i++) {
      awards.add(award(last));
    }
    awards.sort(Comparator.comparing(Assertion::id));
    TreeMap<AssertionId, Revocation> revocations = new TreeMap<>();
    awards.stream()
        .limit(random.nextInt(3))
        .forEach(
            a -> revocations.put(a.id(), new Revocation(a.id(), moment(), text(), maybe(a::id))));
    Register register =
        new Register(
            issuer(),
            List.of(key("2025-retired", KeyState.RETIRED), key("2026-spring", KeyState.ACTIVE)),
            definitions,
            awards.stream().map(Invented::summary).toList(),
            revocations,
            List.of(
                endorsement(new EndorsementTarget.OwnBadge(last.id())),
                endorsement(new EndorsementTarget.OwnAward(awards.get(0).id())),
                endorsement(
                    new EndorsementTarget.Foreign(
                        random.nextBoolean()
                            ? "https://partner.example.net/badge.json"
                            : "did:web:partner.example.net",
                        EndorsementTarget.Kind.BADGE,
                        word()))),
            new TreeMap<>(),
            new Example.NoFiles(),
            "");
    return new World(register, List.copyOf(awards));
  }

  private Issuer issuer() {
    return new Issuer(
        text(),
        text(),
        "https://example.org/",
        Optional.of(Example.BASE),
        List.of(Language.FRENCH, Language.ENGLISH),
        "contact@example.org",
        maybe(() -> "+33231000000"),
        maybe(this::text),
        maybe(
            () ->
                new PostalAddress(
                    maybe(this::word),
                    maybe(() -> "14000"),
                    maybe(this::word),
                    maybe(this::word),
                    maybe(() -> "France"),
                    maybe(() -> "FR"))),
        maybe(() -> image("logo.svg", ImageFormat.SVG)),
        RecipientKind.EMAIL_HASH,
        random.nextBoolean() ? BakedImages.HOSTED : BakedImages.ON_DEMAND,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        List.of());
  }

  private BadgeDefinition definition(BadgeId id) {
    boolean drawn = random.nextBoolean();
    return new BadgeDefinition(
        id,
        text(),
        text(),
        pick(BadgeKind.values()),
        new Conditions(
            text(),
            maybe(this::text),
            List.of(),
            maybe(this::text),
            maybe(() -> Period.ofYears(3)),
            Optional.empty(),
            many(this::result)),
        new Classification(
            random.nextBoolean() ? Language.FRENCH : Language.ENGLISH,
            many(this::alignment),
            many(this::text),
            maybe(() -> random.nextBoolean() ? "Assessment" : "ext:Workshop"),
            maybe(this::number),
            maybe(this::word),
            maybe(this::word),
            maybe(() -> "FR-14")),
        new Workshop(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of()),
        new DefinitionImages(
            drawn ? Optional.of(image("image.svg", ImageFormat.SVG)) : Optional.empty(),
            drawn ? Optional.empty() : Optional.of(image("image.png", ImageFormat.PNG)),
            maybe(this::text),
            maybe(() -> random.nextBoolean() ? "Camille" : "https://example.org/camille")),
        new Lifecycle(
            random.nextInt(4) == 0 ? DefinitionState.DRAFT : DefinitionState.OPEN,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        maybe(
            () ->
                new OriginalCreator(
                    word(),
                    "https://first.example.net/",
                    maybe(() -> "first@example.net"),
                    maybe(() -> "https://first.example.net/badge.json"))),
        Optional.empty(),
        new Sha256(hex(64)));
  }

  private ResultDescription result() {
    List<RubricLevel> levels = many(this::level);
    return new ResultDescription(
        new Slug("r" + hex(6)),
        text(),
        pick(ResultType.values()),
        many(this::word),
        maybe(() -> "0"),
        maybe(() -> "20"),
        maybe(() -> "10"),
        levels.stream().findFirst().map(RubricLevel::id),
        levels);
  }

  private RubricLevel level() {
    return new RubricLevel(
        new Slug("l" + hex(6)), text(), maybe(this::text), maybe(() -> "2"), maybe(() -> "4.5"));
  }

  private Alignment alignment() {
    return new Alignment(
        text(),
        "https://framework.example.org/" + hex(4),
        maybe(() -> "ROME"),
        maybe(() -> "K1801"),
        maybe(this::text),
        maybe(() -> random.nextBoolean() ? "ceasn:Competency" : "ext:Rome"));
  }

  private Assertion award(BadgeDefinition definition) {
    Instant issuedOn = moment();
    return new Assertion(
        new AssertionId(hex(32)),
        1,
        Optional.of(Example.BASE.value()),
        definition.id(),
        definition.digest(),
        issuedOn,
        maybe(() -> issuedOn.plus(1000, ChronoUnit.DAYS)),
        recipient(),
        maybe(() -> new ConsentedName("Amina Exemple", LocalDate.of(2026, 1, 2))),
        pick(Visibility.values()),
        maybe(this::text),
        many(this::evidence),
        definition.conditions().results().stream().map(this::outcome).toList(),
        maybe(this::moment),
        maybe(this::moment),
        maybe(this::text),
        maybe(() -> "L-" + hex(4)),
        maybe(() -> "2026-1"),
        maybe(this::number),
        many(
            () ->
                awards.isEmpty() || random.nextBoolean()
                    ? "https://partner.example.net/assertions/" + hex(8) + "/credential.json"
                    : awards.get(random.nextInt(awards.size())).id().value()),
        Optional.empty(),
        OptionalInt.empty(),
        random.nextInt(500_000),
        Optional.empty());
  }

  private Result outcome(ResultDescription description) {
    return new Result(
        description.id(),
        maybe(() -> "12"),
        maybe(() -> pick(ResultStatus.values())),
        description.levels().stream().findAny().map(RubricLevel::id));
  }

  private Evidence evidence() {
    int form = random.nextInt(3);
    return new Evidence(
        form == 0 ? Optional.of("https://example.org/evidence/" + hex(4)) : Optional.empty(),
        form == 1 ? Optional.of(text()) : Optional.empty(),
        maybe(this::text),
        maybe(this::text),
        maybe(() -> "Portfolio"),
        maybe(this::text),
        form == 2 ? Optional.of(new Sha256(hex(64))) : Optional.empty());
  }

  private Recipient recipient() {
    String subject = "urn:uuid:3f1b2c4d-0000-4000-8000-" + hex(12);
    return switch (random.nextInt(3)) {
      case 0 -> new Recipient.EmailHash(subject, "sha256$" + hex(64), hex(32));
      case 1 -> new Recipient.Did("did:key:z6Mk" + hex(8));
      default -> new Recipient.Random(subject);
    };
  }

  private Endorsement endorsement(EndorsementTarget target) {
    Instant issuedOn = moment();
    return new Endorsement(
        new EndorsementId(hex(32)),
        target,
        text(),
        issuedOn,
        maybe(() -> issuedOn.plus(9, ChronoUnit.DAYS)));
  }

  private static PublicSigningKey key(String id, KeyState state) {
    return new PublicSigningKey(
        new KeyId(id),
        MORNING,
        state,
        Optional.empty(),
        "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n",
        Optional.empty());
  }

  private static Image image(String file, ImageFormat format) {
    return new Image(new RegisterPath(file), format, new Sha256("0".repeat(64)), 100);
  }

  static AssertionSummary summary(Assertion award) {
    return new AssertionSummary(
        award.id(),
        new RegisterPath("assertions/mediation/2026-03/" + award.id() + ".yaml"),
        award.badge(),
        award.issuedOn(),
        award.expires(),
        award.visibility(),
        award.statusIndex(),
        "0".repeat(40),
        new Sha256("0".repeat(64)));
  }

  private LocalizedText text() {
    Map<Language, String> texts = new LinkedHashMap<>();
    if (random.nextBoolean()) {
      texts.put(Language.FRENCH, word());
    }
    if (texts.isEmpty() || random.nextBoolean()) {
      texts.put(Language.ENGLISH, word());
    }
    return new LocalizedText(texts);
  }

  private String word() {
    return pick(WORDS);
  }

  private BigDecimal number() {
    return pick(
        new BigDecimal[] {new BigDecimal("3.0"), new BigDecimal("100"), new BigDecimal("2.5")});
  }

  private Instant moment() {
    return MORNING.plus(random.nextInt(100_000), ChronoUnit.MINUTES);
  }

  private String hex(int digits) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, digits).forEach(i -> text.append(Integer.toHexString(random.nextInt(16))));
    return text.toString();
  }

  private <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> many(Supplier<T> value) {
    return IntStream.range(0, random.nextInt(3)).mapToObj(i -> value.get()).toList();
  }
}
