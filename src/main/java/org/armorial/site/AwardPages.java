package org.armorial.site;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Revocation;
import org.armorial.site.view.AwardPage;
import org.armorial.site.view.GonePage;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/** The pages of awards. All of them of a language stand at the same depth. */
final class AwardPages {
  private final Site site;
  private final Map<Language, AwardSurroundings> surroundings = new ConcurrentHashMap<>();
  private final Map<AwardKin, AwardFamily> families = new ConcurrentHashMap<>();

  AwardPages(Site site) {
    this.site = site;
  }

  /** The page of an award that says nothing any more. */
  GonePage gone(Language language, AssertionId award) {
    AwardSurroundings around = around(language);
    PageContext page = around.page();
    Texts t = page.t();
    Heading heading =
        Heading.of(
                t.text("award.unpublished"),
                t.text("award.unpublished.sentence"),
                "",
                other -> site.layout().awardPage(other, award))
            .hidden();
    return new GonePage(Frames.frame(page, heading, around.chrome()), AwardBanner.gone(page));
  }

  /** The page of an award, which {@code revocation} ended. */
  AwardPage award(
      Language language,
      BadgeDefinition definition,
      Assertion award,
      Optional<Revocation> revocation) {
    AwardKin kin = AwardKin.of(language, award, revocation.isPresent(), site.publication().asOf());
    AwardFamily known = families.get(kin);
    return (known != null ? known : family(kin, definition)).page(award, revocation);
  }

  private AwardFamily family(AwardKin kin, BadgeDefinition definition) {
    return families.computeIfAbsent(
        kin, any -> new AwardFamily(around(kin.language()), kin, definition));
  }

  private AwardSurroundings around(Language language) {
    return surroundings.computeIfAbsent(language, spoken -> AwardSurroundings.of(site, spoken));
  }
}
