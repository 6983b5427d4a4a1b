package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BakedImages;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Evidence;
import org.armorial.model.ImageFormat;
import org.armorial.model.Revocation;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.model.Visibility;
import org.armorial.site.view.AwardPage;
import org.armorial.site.view.Bake;
import org.armorial.site.view.BakeSources;
import org.armorial.site.view.Checks;
import org.armorial.site.view.Chrome;
import org.armorial.site.view.Definition;
import org.armorial.site.view.Document;
import org.armorial.site.view.EvidenceView;
import org.armorial.site.view.GonePage;
import org.armorial.site.view.HolderKit;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/**
 * The pages of awards. All of them stand at the same depth, so that what they share of their badge
 * and of the site is made once for each language.
 */
final class AwardPages {
  private static final AssertionId ANY = new AssertionId("0".repeat(32));

  private final Site site;
  private final Map<Language, Shared> shared = new ConcurrentHashMap<>();

  AwardPages(Site site) {
    this.site = site;
  }

  /** What all award pages of a language share. */
  private record Shared(PageContext page, Chrome chrome, Map<BadgeId, Definition> badges) {
    Definition badge(BadgeDefinition definition) {
      return badges.computeIfAbsent(definition.id(), id -> Definitions.of(page, definition));
    }
  }

  private Shared shared(Language language) {
    return shared.computeIfAbsent(
        language,
        spoken -> {
          PageContext page = site.page(spoken, site.layout().awardPage(spoken, ANY));
          return new Shared(page, Frames.chrome(page, false), new ConcurrentHashMap<>());
        });
  }

  /** The page of an award that says nothing any more. */
  GonePage gone(Language language, AssertionId award) {
    Shared all = shared(language);
    Texts t = all.page().t();
    Heading heading =
        Heading.of(
                t.text("award.unpublished"), t.text("award.unpublished.sentence"), "", path(award))
            .hidden();
    return new GonePage(
        Frames.frame(all.page(), heading, all.chrome()), AwardBanner.gone(all.page()));
  }

  /** The page of an award. */
  AwardPage award(Language language, BadgeDefinition definition, Assertion award) {
    Shared all = shared(language);
    PageContext page = all.page();
    Optional<Revocation> revocation =
        Optional.ofNullable(site.register().revocations().get(award.id()));
    List<Document> documents = documents(page, award.id());
    return new AwardPage(
        Frames.frame(page, heading(page, definition, award, documents), all.chrome()),
        all.badge(definition),
        AwardBanner.of(page, award, revocation),
        revocation.isEmpty() ? award.expires().map(Object::toString).orElse("") : "",
        AwardFacts.sheet(page, award),
        award.narrative().map(page::prose),
        award.evidence().stream().map(evidence -> evidence(page, evidence)).toList(),
        AwardFacts.results(page, definition, award),
        award.basedOn().stream().map(reference -> BasedOn.link(page, reference)).toList(),
        EndorsementViews.of(page, site.index().of(new EndorsementTarget.OwnAward(award.id()))),
        checks(award.id()),
        revocation.isEmpty() ? Optional.of(holder(page, definition, award)) : Optional.empty(),
        AwardFacts.technical(page, definition, award),
        documents);
  }

  private Function<Language, SitePath> path(AssertionId award) {
    return language -> site.layout().awardPage(language, award);
  }

  private Heading heading(
      PageContext page, BadgeDefinition definition, Assertion award, List<Document> documents) {
    String name = definition.name().in(page.language());
    Heading heading =
        Heading.of(
                page.t()
                    .text(
                        "title.award",
                        "name",
                        name,
                        "issuer",
                        site.issuer().name().in(page.language())),
                definition.description().in(page.language()),
                "",
                path(award.id()))
            .picturing(SiteLayout.badgeImage(definition.id(), ImageFormat.PNG))
            .with(documents);
    return award.visibility() == Visibility.PUBLIC ? heading : heading.hidden();
  }

  private static EvidenceView evidence(PageContext page, Evidence evidence) {
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

  private Checks checks(AssertionId award) {
    String credential = site.base().resolve(SiteLayout.credential(award));
    return new Checks(
        credential,
        site.base().isLoopback() ? Optional.empty() : Optional.of(Outside.verifierPlus(credential)),
        Outside.VALIDATOR);
  }

  private HolderKit holder(PageContext page, BadgeDefinition definition, Assertion award) {
    List<Document> images = new ArrayList<>();
    List<Bake> bakes = new ArrayList<>();
    for (ImageFormat format : ImageFormat.values()) {
      if (format == ImageFormat.SVG && definition.images().svg().isEmpty()) {
        continue;
      }
      if (site.issuer().baked() == BakedImages.HOSTED) {
        images.add(image(page, award.id(), format));
      } else {
        bakes.add(bake(page, definition, award.id(), format));
      }
    }
    return new HolderKit(
        images,
        bakes,
        new BakeSources(
            page.links().to(SiteLayout.assertion(award.id())),
            page.links().to(SiteLayout.credential(award.id()))),
        site.base().resolve(SiteLayout.assertion(award.id())),
        Outside.PASSPORT,
        site.base().isLoopback()
            ? Optional.empty()
            : Optional.of(
                Outside.linkedIn(
                    definition.name().in(page.language()),
                    site.issuer().name().in(page.language()),
                    award.issuedOn(),
                    award.expires(),
                    site.base().resolve(site.layout().awardPage(page.language(), award.id())),
                    award.id().value())));
  }

  private static Document image(PageContext page, AssertionId award, ImageFormat format) {
    return page.document(
        SiteLayout.bakedImage(award, format), format.mediaType(), "document." + format.word());
  }

  /** The file is named as {@code armorial bake} names it. */
  private static Bake bake(
      PageContext page, BadgeDefinition definition, AssertionId award, ImageFormat format) {
    return new Bake(
        page.links().to(SiteLayout.badgeImage(definition.id(), format)),
        award + "." + format.word(),
        page.t().text("document." + format.word()));
  }

  private static List<Document> documents(PageContext page, AssertionId award) {
    return List.of(
        page.document(SiteLayout.credential(award), "application/ld+json", "document.credential"),
        page.document(SiteLayout.credentialJwt(award), "text/plain", "document.jwt"),
        page.document(SiteLayout.assertion(award), "application/json", "document.assertion"));
  }
}
