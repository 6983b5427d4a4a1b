package org.armorial.site;

import java.util.Map;
import java.util.TreeMap;
import org.armorial.check.Checked;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeId;
import org.armorial.model.SiteLayout;
import org.armorial.text.Language;

/** Every page of a register by its path, as a build would write it. */
final class AllPages {
  private AllPages() {}

  static Map<String, byte[]> of(Checked checked, Publication publication) {
    Pages pages = new Pages(checked, publication);
    SiteLayout layout = new SiteLayout(checked.register().issuer().defaultLanguage());
    Map<String, byte[]> all = new TreeMap<>();
    all.put(SiteLayout.notFound().value(), pages.notFound());
    for (Language language : pages.languages()) {
      all.put(layout.home(language).value(), pages.home(language));
      all.put(layout.issuerPage(language).value(), pages.issuer(language));
      all.put(layout.keysPage(language).value(), pages.keys(language));
      all.put(layout.verifyPage(language).value(), pages.verify(language));
      for (BadgeId badge : pages.badges()) {
        all.put(layout.badgePage(language, badge).value(), pages.badge(language, badge));
        all.put(
            layout.newestBadgePage(language, badge.slug()).value(),
            pages.newestBadge(language, badge.slug()));
      }
      if (!publication.mode().isDraft()) {
        for (AssertionSummary award : checked.register().assertions()) {
          all.put(
              layout.awardPage(language, award.id()).value(),
              pages.award(language, checked.register().files().assertion(award)));
        }
      }
    }
    return all;
  }
}
