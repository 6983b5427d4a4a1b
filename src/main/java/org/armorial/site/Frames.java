package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.Issuer;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.site.view.Chrome;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Frame;
import org.armorial.site.view.Link;
import org.armorial.site.view.Notice;
import org.armorial.site.view.Phrase;
import org.armorial.site.view.Texts;
import org.armorial.site.view.Translation;
import org.armorial.text.Language;

/** Builds what stands around the content of a page. */
final class Frames {
  private static final int DESCRIPTION = 200;

  private Frames() {}

  /** The frame of a page whose chrome is made here. */
  static Frame frame(PageContext page, Heading heading) {
    return frame(page, heading, chrome(page, true));
  }

  /** The frame of a page whose chrome was made before, for pages at the same depth. */
  static Frame frame(PageContext page, Heading heading, Chrome chrome) {
    Site site = page.site();
    SitePath here = heading.path().apply(page.language());
    boolean published = !site.isDraft();
    return new Frame(
        page.t(),
        heading.title(),
        shortened(heading.description()),
        heading.indexed() && site.publication().mode() == Publication.Mode.PUBLISHED,
        published ? site.base().resolve(here) : null,
        published && heading.indexed()
            ? site.base().resolve(heading.canonical().orElse(here))
            : null,
        published ? heading.picture().map(site.base()::resolve).orElse(null) : null,
        translations(page, heading),
        heading.documents(),
        published ? heading.data().orElse(null) : null,
        heading.here(),
        chrome);
  }

  private static List<Translation> translations(PageContext page, Heading heading) {
    List<Translation> all = new ArrayList<>();
    for (Language language : page.site().issuer().pageLanguages()) {
      SitePath path = heading.path().apply(language);
      all.add(
          new Translation(
              language.tag(),
              ownName(language),
              page.links().to(path),
              page.site().base().resolve(path)));
    }
    return all;
  }

  private static String ownName(Language language) {
    if (language.equals(Language.FRENCH)) {
      return "Français";
    }
    return language.equals(Language.ENGLISH) ? "English" : language.tag();
  }

  /** At most so many characters, cut between words. */
  private static String shortened(String text) {
    String line = Blanks.single(text);
    if (line.length() <= DESCRIPTION) {
      return line;
    }
    int space = line.lastIndexOf(' ', DESCRIPTION - 1);
    int end = space > 0 ? space : DESCRIPTION - 1;
    return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /**
   * What all pages of a language share, as seen from {@code page}.
   *
   * @param dated whether they say of which day the edition is; a page that does changes with every
   *     edition
   */
  static Chrome chrome(PageContext page, boolean dated) {
    Site site = page.site();
    Issuer issuer = site.issuer();
    Texts t = page.t();
    Links links = page.links();
    return new Chrome(
        page.language().tag(),
        locale(page.language()),
        page.phrase(issuer.name()),
        issuer.logo().map(logo -> links.to(SiteLayout.logo(logo.format()))).orElse(null),
        links.home(),
        links.issuer(),
        links.keys(),
        links.verify(),
        links.assets(),
        site.isDraft() ? null : links.to(Feeds.atomFeedPath()),
        notice(t, site.publication()),
        new Link(SafeAddress.mail(issuer.email()).orElse(null), Phrase.of(issuer.email())),
        issuer.licence().map(licence -> page.link(licence, Phrase.of(LicenceName.of(licence)))),
        issuer.repository().map(at -> page.link(at, Phrase.of(t.text("foot.repository")))),
        dated ? Optional.of(edition(t, site.publication())) : Optional.empty(),
        site.publication().program());
  }

  private static Fact edition(Texts t, Publication publication) {
    return Fact.day(t.text("foot.edition"), t.date(publication.asOf()), t.day(publication.asOf()));
  }

  private static String locale(Language language) {
    return switch (language.tag()) {
      case "fr" -> "fr_FR";
      case "en" -> "en_GB";
      default -> language.tag().replace('-', '_');
    };
  }

  private static Optional<Notice> notice(Texts t, Publication publication) {
    String key =
        switch (publication.mode()) {
          case PUBLISHED -> "";
          case PREVIEW -> "preview";
          case DRAFT_WITHOUT_KEY -> "draft.key";
          case DRAFT_WITHOUT_BASE -> "draft.base";
          case DRAFT_OTHER_ADDRESS -> "draft.address";
          case DRAFT_ASKED_FOR -> "draft.asked";
        };
    return key.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Notice(
                t.text("notice." + key + ".title"),
                t.rich("notice." + key + ".why"),
                t.rich("notice." + key + ".remedy")));
  }
}
