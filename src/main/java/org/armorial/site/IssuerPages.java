package org.armorial.site;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armorial.model.Issuer;
import org.armorial.model.Policy;
import org.armorial.model.PostalAddress;
import org.armorial.model.SiteLayout;
import org.armorial.site.view.Document;
import org.armorial.site.view.Fact;
import org.armorial.site.view.IssuerPage;
import org.armorial.site.view.Link;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/** The page that says who issues. */
final class IssuerPages {
  private IssuerPages() {}

  static IssuerPage of(Site site, Language language) {
    PageContext page = site.page(language, site.layout().issuerPage(language));
    Issuer issuer = site.issuer();
    List<Document> documents = documents(page);
    Heading heading =
        Heading.of(
                page.t().text("title.issuer", "issuer", issuer.name().in(language)),
                issuer.description().in(language),
                "issuer",
                site.layout()::issuerPage)
            .with(documents);
    return new IssuerPage(
        Frames.frame(page, heading),
        page.phrase(issuer.name()),
        page.phrase(issuer.description()),
        issuer.logo().map(logo -> page.links().to(SiteLayout.logo(logo.format()))).orElse(""),
        facts(page, issuer),
        List.of(
            page.t().text("people." + issuer.recipients().word()),
            page.t().text(issuer.publicRegister() ? "people.public" : "people.private")),
        approval(page),
        EndorsementViews.of(page, site.index().ofOthers()),
        technical(page),
        documents);
  }

  /** How many people stand behind a badge: a reader of the page should not have to guess. */
  private static String approval(PageContext page) {
    Optional<Policy> policy = page.site().policy();
    if (policy.isEmpty()) {
      return page.t().text("issuer.approval.none");
    }
    IntSummaryStatistics thresholds =
        policy.get().rules().stream()
            .mapToInt(rule -> rule.quorum().threshold())
            .summaryStatistics();
    return thresholds.getMin() == 0
        ? page.t().text("issuer.approval.some")
        : page.t().count("issuer.approval.all", thresholds.getMin());
  }

  private static List<Fact> facts(PageContext page, Issuer issuer) {
    Texts t = page.t();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.text("fact.website"), page.link(issuer.url(), Phrase.of(issuer.url()))));
    facts.add(
        Fact.of(
            t.text("fact.contact"),
            new Link(SafeAddress.mail(issuer.email()).orElse(null), Phrase.of(issuer.email()))));
    issuer.telephone().ifPresent(number -> facts.add(Fact.of(t.text("fact.telephone"), number)));
    issuer
        .address()
        .map(IssuerPages::oneLine)
        .filter(line -> !line.isEmpty())
        .ifPresent(line -> facts.add(Fact.of(t.text("fact.address"), line)));
    issuer
        .territory()
        .ifPresent(
            where ->
                facts.add(Fact.of(t.text("fact.territory"), new Link(null, page.phrase(where)))));
    issuer
        .repository()
        .ifPresent(
            at -> facts.add(Fact.of(t.text("fact.repository"), page.link(at, Phrase.of(at)))));
    if (!page.site().isDraft()) {
      String canvas = page.links().to(SiteLayout.canvas(page.language()));
      facts.add(Fact.of(t.text("fact.canvas"), Link.to(canvas, t.text("issuer.canvas"))));
      String jury = page.links().to(SiteLayout.jury(page.language()));
      facts.add(Fact.of(t.text("fact.jury"), Link.to(jury, t.text("issuer.jury"))));
    }
    return facts;
  }

  private static String oneLine(PostalAddress address) {
    String town =
        Stream.of(address.postalCode(), address.locality())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Stream.of(address.street(), Optional.of(town), address.region(), address.country())
        .flatMap(Optional::stream)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static List<Fact> technical(PageContext page) {
    return page.site().isDraft()
        ? List.of()
        : List.of(Fact.of(page.t().text("fact.did"), page.site().publication().identity().did()));
  }

  private static List<Document> documents(PageContext page) {
    List<Document> documents = new ArrayList<>();
    if (!page.site().isDraft()) {
      documents.add(page.document(SiteLayout.profile(), "application/json", "document.profile"));
      documents.addAll(didDocument(page));
      documents.add(
          page.document(SiteLayout.revocationList(), "application/json", "document.revocations"));
    }
    return documents;
  }

  /** The DID document, when the issuer's DID has one: that of a preview is its key. */
  static List<Document> didDocument(PageContext page) {
    return page.site().publication().identity().did().startsWith("did:web:")
        ? List.of(page.document(SiteLayout.didDocument(), "application/json", "document.did"))
        : List.of();
  }
}
