package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.ConsentedName;
import org.armorial.model.DefinitionState;
import org.armorial.model.ImageFormat;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.site.view.BadgePage;
import org.armorial.site.view.Document;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Link;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/** The pages of badge definitions. */
final class BadgePages {
  private final Site site;

  BadgePages(Site site) {
    this.site = site;
  }

  /** The page of one version. */
  BadgePage version(Language language, BadgeDefinition definition) {
    Function<Language, SitePath> path = other -> site.layout().badgePage(other, definition.id());
    return page(language, definition, path);
  }

  /** The page of a badge, which shows {@code definition}, its newest version. */
  BadgePage newest(Language language, BadgeDefinition definition) {
    Function<Language, SitePath> path =
        other -> site.layout().newestBadgePage(other, definition.id().slug());
    return page(language, definition, path);
  }

  private BadgePage page(
      Language language, BadgeDefinition definition, Function<Language, SitePath> path) {
    PageContext page = site.page(language, path.apply(language));
    Texts t = page.t();
    Tally tally = site.isDraft() ? Tally.NONE : site.index().tally(definition.id());
    int unlisted = tally.publicAwards() - tally.latest().size();
    List<Document> documents = documents(page, definition);
    Heading heading =
        Heading.of(
                t.text(
                    "title.badge",
                    "name",
                    definition.name().in(language),
                    "issuer",
                    site.issuer().name().in(language)),
                definition.description().in(language),
                "badges",
                path)
            .sameAs(site.layout().badgePage(language, definition.id()))
            .picturing(SiteLayout.badgeImage(definition.id(), ImageFormat.PNG))
            .with(documents)
            .saying(SchemaOrg.credential(site, language, definition));
    return new BadgePage(
        Frames.frame(page, heading),
        Definitions.of(page, definition),
        DefinitionBanner.of(page, definition),
        facts(page, definition),
        definition.workshop().need().map(page::phrase),
        definition.workshop().audience().map(page::phrase),
        definition.workshop().effects().stream().map(page::phrase).toList(),
        definition.workshop().indicators().stream().map(page::phrase).toList(),
        versions(page, definition),
        site.index().restingOn(definition.id()).stream().map(meta -> Faces.of(page, meta)).toList(),
        site.isDraft() ? "" : tally.words(t),
        tally.latest().stream().map(award -> award(page, award)).toList(),
        unlisted > 0 ? t.count("count.more", unlisted) : "",
        documents,
        definition.digest().value());
  }

  private static List<Fact> facts(PageContext page, BadgeDefinition definition) {
    Texts t = page.t();
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.text("fact.issuedBy"),
            new Link(page.links().issuer(), page.phrase(page.site().issuer().name()))));
    facts.add(
        Fact.of(
            t.text("fact.validity"),
            definition.conditions().validity().map(t::period).orElse(t.text("validity.forever"))));
    facts.add(Fact.of(t.text("fact.version"), definition.id().version().value()));
    definition
        .classification()
        .creditsAvailable()
        .ifPresent(c -> facts.add(Fact.of(t.text("fact.credits"), t.number(c))));
    definition
        .classification()
        .fieldOfStudy()
        .ifPresent(field -> facts.add(Fact.of(t.text("fact.field"), field)));
    definition
        .classification()
        .specialization()
        .ifPresent(special -> facts.add(Fact.of(t.text("fact.specialization"), special)));
    definition
        .classification()
        .humanCode()
        .ifPresent(code -> facts.add(Fact.of(t.text("fact.code"), code)));
    if (!page.site().isDraft() && definition.lifecycle().state() == DefinitionState.OPEN) {
      String request = page.links().to(SiteLayout.request(page.language()));
      facts.add(
          Fact.of(
              t.text("fact.request"),
              Link.to(request + "#" + definition.id(), t.text("badge.request"))));
    }
    return facts;
  }

  private List<Link> versions(PageContext page, BadgeDefinition definition) {
    return site.index().versions(definition.id().slug()).stream()
        .filter(other -> !other.id().equals(definition.id()))
        .map(
            other ->
                Link.to(
                    page.links().badge(other.id()),
                    page.t()
                        .text(
                            "badge.version",
                            "version",
                            other.id().version().value(),
                            "state",
                            page.t().text("state." + other.lifecycle().state().word()))))
        .toList();
  }

  private Link award(PageContext page, AssertionSummary award) {
    String date = page.t().date(award.issuedOn());
    Optional<String> name =
        site.register().files().assertion(award).name().map(ConsentedName::name);
    String label =
        name.map(who -> page.t().text("award.listed", "name", who, "date", date))
            .orElseGet(() -> page.t().text("award.unnamed", "date", date));
    return Link.to(page.links().to(site.layout().awardPage(page.language(), award.id())), label);
  }

  /** The documents that awards name, and in a page in another language their translations. */
  private List<Document> documents(PageContext page, BadgeDefinition definition) {
    if (site.isDraft()) {
      return List.of();
    }
    BadgeId badge = definition.id();
    List<Document> documents = new ArrayList<>();
    Language language = page.language();
    if (definition.translations(site.issuer().languages()).contains(language)) {
      documents.add(
          page.document(
              SiteLayout.achievement(badge, language),
              "application/ld+json",
              "document.achievement.translated"));
      documents.add(
          page.document(
              SiteLayout.badgeClass(badge, language),
              "application/json",
              "document.badgeClass.translated"));
    }
    documents.add(
        page.document(
            SiteLayout.achievement(badge), "application/ld+json", "document.achievement"));
    documents.add(
        page.document(SiteLayout.badgeClass(badge), "application/json", "document.badgeClass"));
    return documents;
  }
}
