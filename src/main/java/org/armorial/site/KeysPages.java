package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.AssertionSummary;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.SiteLayout;
import org.armorial.model.Visibility;
import org.armorial.site.view.Document;
import org.armorial.site.view.Fact;
import org.armorial.site.view.KeysPage;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/** The page of the keys, with how to verify by hand. */
final class KeysPages {
  private KeysPages() {}

  static KeysPage of(Site site, Language language) {
    PageContext page = site.page(language, site.layout().keysPage(language));
    Texts t = page.t();
    boolean published = !site.isDraft();
    List<Document> documents = published ? documents(page) : List.of();
    Heading heading =
        Heading.of(
                t.text("title.keys", "issuer", site.issuer().name().in(language)),
                t.text("keys.lead"),
                "keys",
                site.layout()::keysPage)
            .with(documents);
    String example = example(site, t);
    return new KeysPage(
        Frames.frame(page, heading),
        site.isDraft() ? "" : site.publication().identity().did(),
        site.publication().mode() == Publication.Mode.PREVIEW,
        site.register().keys().stream().map(key -> key(page, key, published)).toList(),
        example,
        VerifyByHand.open(example),
        VerifyByHand.check(),
        VerifyByHand.browser(example, site.base().resolve(SiteLayout.jwks())),
        documents);
  }

  private static List<Document> documents(PageContext page) {
    List<Document> documents = new ArrayList<>();
    documents.add(page.document(SiteLayout.jwks(), "application/json", "document.jwks"));
    documents.addAll(IssuerPages.didDocument(page));
    return documents;
  }

  /** A public award, else words that stand for an address. */
  private static String example(Site site, Texts t) {
    return site.register().assertions().stream()
        .filter(award -> !site.isDraft() && award.visibility() == Visibility.PUBLIC)
        .filter(award -> !site.register().revocations().containsKey(award.id()))
        .map(AssertionSummary::id)
        .findFirst()
        .map(award -> site.base().resolve(SiteLayout.credentialJwt(award)))
        .orElseGet(() -> t.text("keys.placeholder"));
  }

  private static KeysPage.Key key(PageContext page, PublicSigningKey key, boolean published) {
    Texts t = page.t();
    List<Fact> facts = new ArrayList<>();
    // A preview's key is made anew by every run: a date would say what nobody can rely on.
    if (page.site().publication().mode() != Publication.Mode.PREVIEW) {
      facts.add(Fact.day(t.text("fact.created"), t.date(key.created()), t.day(key.created())));
    }
    key.ended()
        .ifPresent(
            end ->
                facts.add(
                    Fact.day(t.text("fact.ended." + key.state().word()), t.date(end), t.day(end))));
    facts.add(Fact.of("Ed25519", key.ed25519()));
    List<Document> documents =
        published
            ? List.of(
                page.document(SiteLayout.jwk(key.id()), "application/json", "document.jwk"),
                page.document(
                    SiteLayout.cryptographicKey(key.id()),
                    "application/json",
                    "document.cryptographicKey"))
            : List.of();
    return new KeysPage.Key(
        key.id().value(),
        t.text("keyState." + key.state().word()),
        key.state().word(),
        facts,
        key.note(),
        // Nobody shall copy a key that proves nothing any more; its documents stay where they are.
        key.state() == KeyState.COMPROMISED ? Optional.empty() : Optional.of(key.rsa().strip()),
        documents);
  }
}
