package org.armorial.site;

import java.util.List;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Evidence;
import org.armorial.model.Revocation;
import org.armorial.model.SiteLayout;
import org.armorial.site.view.AwardOpening;
import org.armorial.site.view.AwardPage;
import org.armorial.site.view.AwardSheet;
import org.armorial.site.view.EvidenceView;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Link;
import org.armorial.site.view.Parts;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.SelfCheck;
import org.armorial.site.view.Stencil;

/**
 * The pages of awards that are {@linkplain AwardKin akin}: what they share is made once, with marks
 * in the place of {@link Particulars}. It is made without a look at any award, so that no page can
 * show what belongs to another.
 */
final class AwardFamily {
  private final PageContext page;
  private final AwardKin kin;
  private final BadgeDefinition definition;
  private final AwardSheet sheet;
  private final AwardOpening opening;
  private final Stencil stencil = new Stencil();

  AwardFamily(AwardSurroundings around, AwardKin kin, BadgeDefinition definition) {
    this.page = around.page();
    this.kin = kin;
    this.definition = definition;
    this.sheet = new AwardSheets(around, kin, definition).of(Particulars.MARKS);
    this.opening = opening(page, kin, Particulars.MARKS, Optional.empty(), List.of());
  }

  /** The page of {@code award}, which is akin to the others of this family. */
  AwardPage page(Assertion award, Optional<Revocation> revocation) {
    Particulars particulars = Particulars.of(page.t(), award);
    Parts parts = stencil.with(particulars.words());
    List<Fact> own = AwardFacts.own(page, award);
    boolean ordinary = own.isEmpty() && revocation.isEmpty() && Stencil.takes(particulars.name());
    return new AwardPage(
        sheet,
        parts,
        ordinary ? opening : opening(page, kin, particulars, revocation, own),
        ordinary ? parts : Parts.FRESH,
        award.narrative().map(page::prose),
        award.evidence().stream().map(this::evidence).toList(),
        AwardFacts.results(page, definition, award),
        award.basedOn().stream().map(reference -> BasedOn.link(page, reference)).toList(),
        EndorsementViews.of(
            page, page.site().index().of(new EndorsementTarget.OwnAward(award.id()))),
        Provenances.of(page, definition, award));
  }

  /** How the page of an award begins. */
  static AwardOpening opening(
      PageContext page,
      AwardKin kin,
      Particulars particulars,
      Optional<Revocation> revocation,
      List<Fact> own) {
    return new AwardOpening(
        revocation
            .map(ending -> AwardBanner.ended(page, kin, particulars, ending))
            .orElseGet(() -> AwardBanner.standing(page, kin, particulars)),
        revocation.isPresent() ? "" : particulars.expiresAt(kin),
        revocation.isPresent() ? Optional.empty() : Optional.of(check(page, kin, particulars)),
        AwardFacts.sheet(page, kin, particulars, own));
  }

  private static SelfCheck check(PageContext page, AwardKin kin, Particulars particulars) {
    String key = page.links().to(SiteLayout.jwks());
    return new SelfCheck(
        page.links().to(SiteLayout.credentialJwt(particulars.id())),
        page.links().to(SiteLayout.statusCredentialJwt(kin.list())),
        key.substring(0, key.lastIndexOf('/') + 1));
  }

  private EvidenceView evidence(Evidence evidence) {
    Phrase name =
        evidence
            .name()
            .map(page::phrase)
            .orElseGet(() -> Phrase.of(page.t().text("evidence.unnamed")));
    return new EvidenceView(
        evidence.url().map(url -> page.link(url, name)).orElseGet(() -> new Link(null, name)),
        evidence.genre().orElse(""),
        page.phraseOrNothing(evidence.description()),
        evidence.narrative().map(page::prose),
        evidence.digest().map(Object::toString));
  }
}
