package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.SitePath;
import org.armorial.model.Visibility;
import org.armorial.text.Language;

/** The pages that search engines may list: none of a draft or a preview. */
final class Sitemap {
  /** sitemaps.org 0.9: "no more than 50,000 URLs". */
  private static final int MOST = 50_000;

  private Sitemap() {}

  static List<SitePath> pages(Site site) {
    List<SitePath> all = new ArrayList<>();
    if (site.publication().mode() == Publication.Mode.PUBLISHED) {
      site.issuer().pageLanguages().forEach(language -> pages(all, site, language));
      awards(all, site);
    }
    return all;
  }

  private static void pages(List<SitePath> all, Site site, Language language) {
    all.add(site.layout().home(language));
    all.add(site.layout().issuerPage(language));
    all.add(site.layout().keysPage(language));
    all.add(site.layout().verifyPage(language));
    for (BadgeDefinition definition : site.index().shown().values()) {
      all.add(site.layout().badgePage(language, definition.id()));
    }
  }

  private static void awards(List<SitePath> all, Site site) {
    for (AssertionSummary award : site.register().assertions()) {
      for (Language language : site.issuer().pageLanguages()) {
        if (award.visibility() == Visibility.PUBLIC && all.size() < MOST) {
          all.add(site.layout().awardPage(language, award.id()));
        }
      }
    }
  }
}
