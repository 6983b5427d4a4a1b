package org.armorial.site;

import org.armorial.site.view.Texts;
import org.armorial.site.view.VerifyPage;
import org.armorial.text.Language;

/** The page that checks any badge in the browser. */
final class VerifyPages {
  private VerifyPages() {}

  static VerifyPage of(Site site, Language language) {
    PageContext page = site.page(language, site.layout().verifyPage(language));
    Texts t = page.t();
    Heading heading =
        Heading.of(
            t.text("title.verify", "issuer", site.issuer().name().in(language)),
            t.text("verify.lead"),
            "verify",
            site.layout()::verifyPage);
    return new VerifyPage(
        Frames.frame(page, heading),
        page.links().to(VerifyData.contextsPath()),
        page.links().to(VerifyData.shapesPath()),
        page.links().to(VerifyData.textsPath(language)));
  }
}
