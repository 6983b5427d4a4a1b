package org.armorial.site;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.armorial.approval.Approval;
import org.armorial.check.Checked;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Revocation;
import org.armorial.model.Slug;
import org.armorial.model.Visibility;
import org.armorial.text.Language;

/**
 * Every page of a site, as UTF-8 HTML. Made once for a build; each method is pure and may be called
 * from any thread. In a draft, pages link to no document of the issuer's.
 */
public final class Pages {
  private final Site site;
  private final BadgePages badgePages;
  private final AwardPages awardPages;
  private final Templates templates = new Templates();

  /** The pages of {@code checked}, published as {@code publication} says. */
  public Pages(Checked checked, Publication publication) {
    this.site = Site.of(checked, publication);
    this.badgePages = new BadgePages(site);
    this.awardPages = new AwardPages(site);
  }

  /** The languages that pages exist in, the default first. */
  public List<Language> languages() {
    return site.issuer().pageLanguages();
  }

  /** The definitions that have a page: all but drafts, which only a preview shows. */
  public SortedSet<BadgeId> badges() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(site.index().shown().keySet()));
  }

  /** The home page with the catalogue. */
  public byte[] home(Language language) {
    return templates.render("home.jte", HomePages.of(site, language));
  }

  /** The page of one version of a badge. */
  public byte[] badge(Language language, BadgeId badge) {
    return templates.render("badge.jte", badgePages.version(language, shown(badge)));
  }

  /** The page of a badge: its newest version that is awarded, else its newest. */
  public byte[] newestBadge(Language language, Slug slug) {
    BadgeDefinition newest =
        site.index()
            .newest(slug)
            .orElseThrow(() -> new IllegalArgumentException("no page for " + slug));
    return templates.render("badge.jte", badgePages.newest(language, newest));
  }

  private BadgeDefinition shown(BadgeId badge) {
    BadgeDefinition definition = site.index().shown().get(badge);
    if (definition == null) {
      throw new IllegalArgumentException("no page for " + badge);
    }
    return definition;
  }

  /** The page of an award; a draft has none. */
  public byte[] award(Language language, Assertion award) {
    if (site.isDraft()) {
      throw new IllegalStateException("a draft publishes no award");
    }
    if (award.visibility() == Visibility.UNPUBLISHED) {
      return templates.render("gone.jte", awardPages.gone(language, award.id()));
    }
    BadgeDefinition definition = site.register().definitions().get(award.badge());
    if (definition == null) {
      throw new IllegalArgumentException("no definition " + award.badge());
    }
    Optional<Revocation> revocation =
        Optional.ofNullable(site.register().revocations().get(award.id()));
    return templates.render("award.jte", awardPages.award(language, definition, award, revocation));
  }

  /** Who approved an award, by which signatures, as one text: what its page says of it. */
  public String approvedBy(AssertionId award) {
    return Optional.ofNullable(site.approvals().get(award)).map(Approval::toString).orElse("");
  }

  /** The page that says who issues. */
  public byte[] issuer(Language language) {
    return templates.render("issuer.jte", IssuerPages.of(site, language));
  }

  /** The page of the keys, with how to verify by hand. */
  public byte[] keys(Language language) {
    return templates.render("keys.jte", KeysPages.of(site, language));
  }

  /** The page that checks any badge in the browser. */
  public byte[] verify(Language language) {
    return templates.render("verify.jte", VerifyPages.of(site, language));
  }

  /**
   * The languages that pages without a frame exist in: the canvas, and the applicant's. A draft has
   * none: they carry no notice that would say what it is.
   */
  public List<Language> offlineLanguages() {
    return site.isDraft() ? List.of() : languages();
  }

  /** The workshop canvas, one file that works without the rest of the site. */
  public byte[] canvas(Language language) {
    return Canvas.page(language, site.issuer().repository());
  }

  /** The page by which somebody asks for a badge, one file that works without a network. */
  public byte[] request(Language language) {
    return templates.render("offline-request.jte", RequestPages.of(site, language));
  }

  /** The page by which a juror approves, one file that works without a network. */
  public byte[] jury(Language language) {
    return Jury.page(language, site.issuer().repository());
  }

  /** The page for addresses that do not exist, in all languages. */
  public byte[] notFound() {
    return templates.render("not-found.jte", NotFoundPages.of(site));
  }
}
