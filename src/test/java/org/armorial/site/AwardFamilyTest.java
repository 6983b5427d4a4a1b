package org.armorial.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.ConsentedName;
import org.armorial.model.Recipient;
import org.armorial.model.Revocation;
import org.armorial.model.Visibility;
import org.armorial.site.view.AwardPage;
import org.armorial.site.view.Parts;
import org.armorial.text.Language;
import org.junit.jupiter.api.Test;

/** A page made of what its family shares is the page that is made from nothing. */
class AwardFamilyTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> NAMES =
      List.of("Camille D.", "Zoé d’Orme", "Jo O'Brien", "Sacha <b>M.</b>", "A & B", "\"C\"", "");
  private static final List<AssertionId> SAMPLES =
      List.of(SampleRegister.IN_FORCE, SampleRegister.BY_LINK, SampleRegister.ATTENDED);

  private final SampleRegister sample = new SampleRegister();
  private final Site site = Site.of(sample.checked(), SampleRegister.published());
  private final AwardPages pages = new AwardPages(site);
  private final Templates templates = new Templates();
  private final Random random = new Random(20_260_101);

  @Test
  void aPageFromAFamilyIsThePageMadeFromNothing() {
    Set<AwardKin> met = new HashSet<>();
    for (int round = 0; round < 600; round++) {
      Assertion award = award(SAMPLES.get(round % SAMPLES.size()));
      boolean revoked = random.nextInt(5) == 0;
      Optional<Revocation> ending = revoked ? Optional.of(ending(award)) : Optional.empty();
      for (Language language : site.issuer().languages()) {
        met.add(AwardKin.of(language, award, revoked, site.publication().asOf()));
        AwardPage page = pages.award(language, sample.definition(award.badge()), award, ending);
        assertThat(html(page)).isEqualTo(html(alone(language, award, ending, page)));
        assertThat(html(page)).doesNotContain(Particulars.MARKS.id().value().substring(0, 30));
      }
    }
    assertThat(met).hasSizeBetween(50, 600);
  }

  private String html(AwardPage page) {
    return new String(templates.render("award.jte", page), StandardCharsets.UTF_8);
  }

  /** The page with all that it shares with others made for it alone. */
  private AwardPage alone(
      Language language, Assertion award, Optional<Revocation> ending, AwardPage page) {
    AwardSurroundings around = AwardSurroundings.of(site, language);
    PageContext context = around.page();
    AwardKin kin = AwardKin.of(language, award, ending.isPresent(), site.publication().asOf());
    Particulars particulars = Particulars.of(context.t(), award);
    return new AwardPage(
        new AwardSheets(around, kin, sample.definition(award.badge())).of(particulars),
        Parts.FRESH,
        AwardFamily.opening(context, kin, particulars, ending, AwardFacts.own(context, award)),
        Parts.FRESH,
        page.narrative(),
        page.evidence(),
        page.results(),
        page.basedOn(),
        page.endorsements(),
        page.provenance());
  }

  private Revocation ending(Assertion award) {
    return new Revocation(
        award.id(),
        moment(),
        SampleRegister.french("Erreur & <suite>."),
        random.nextBoolean() ? Optional.of(SampleRegister.IN_FORCE) : Optional.empty());
  }

  /** An award like {@code of} with other particulars, and now and then what few awards have. */
  private Assertion award(AssertionId of) {
    Assertion like = sample.whole(of);
    String name = NAMES.get(random.nextInt(NAMES.size()));
    return new Assertion(
        new AssertionId(
            HexFormat.of().toHexDigits(random.nextLong())
                + HexFormat.of().toHexDigits(random.nextLong())),
        1,
        like.issuer(),
        like.badge(),
        like.definition(),
        moment(),
        random.nextBoolean() ? Optional.of(moment()) : Optional.empty(),
        random.nextBoolean() ? like.recipient() : new Recipient.Did("did:key:z6Mk"),
        name.isEmpty()
            ? Optional.empty()
            : Optional.of(new ConsentedName(name, LocalDate.parse("2026-01-01"))),
        random.nextBoolean() ? Visibility.PUBLIC : Visibility.LINK,
        like.narrative(),
        like.evidence(),
        like.results(),
        seldom() ? Optional.of(moment()) : Optional.empty(),
        seldom() ? Optional.of(moment()) : Optional.empty(),
        seldom() ? Optional.of(SampleRegister.french("Tutrice")) : Optional.empty(),
        seldom() ? Optional.of("N<12>") : Optional.empty(),
        seldom() ? Optional.of("2026") : Optional.empty(),
        seldom() ? Optional.of(new BigDecimal("2.5")) : Optional.empty(),
        like.basedOn(),
        like.requestedBy(),
        like.policy(),
        random.nextInt(300_000),
        Optional.empty());
  }

  private boolean seldom() {
    return random.nextInt(12) == 0;
  }

  private Instant moment() {
    return NEW_YEAR
        .plusSeconds(random.nextLong(-100_000_000, 300_000_000))
        .plusNanos(random.nextInt(9) == 0 ? 5_000_000 : 0);
  }
}
