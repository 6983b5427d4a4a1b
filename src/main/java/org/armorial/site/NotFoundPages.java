package org.armorial.site;

import java.util.List;
import org.armorial.site.view.NotFoundPage;
import org.armorial.site.view.Texts;
import org.armorial.text.Language;

/** The page for addresses that do not exist; a host shows it under any of them. */
final class NotFoundPages {
  private NotFoundPages() {}

  static NotFoundPage of(Site site) {
    List<Language> languages = site.issuer().pageLanguages();
    Language first = languages.get(0);
    PageContext page =
        new PageContext(
            site, first, site.texts(first), Links.rooted(site.layout(), first, site.base()));
    Texts t = page.t();
    Heading heading =
        Heading.of(t.text("notFound.title"), t.text("notFound.sentence"), "", site.layout()::home)
            .hidden();
    return new NotFoundPage(
        Frames.frame(page, heading).withoutAddress(),
        languages.stream()
            .skip(1)
            .map(
                other ->
                    new NotFoundPage.Other(
                        site.texts(other),
                        other.tag(),
                        Links.rooted(site.layout(), other, site.base()).home()))
            .toList());
  }
}
