package org.armorial.site;

import java.util.function.Function;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.Image;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.text.Language;

/** Addresses of the site as one page writes them. */
final class Links {
  private final SiteLayout layout;
  private final Language language;
  private final Function<SitePath, String> form;

  private Links(SiteLayout layout, Language language, Function<SitePath, String> form) {
    this.layout = layout;
    this.language = language;
    this.form = form;
  }

  /** Relative to the page at {@code page}. */
  static Links from(SiteLayout layout, Language language, SitePath page) {
    return new Links(layout, language, page::linkTo);
  }

  /** From the root of the host: for the one page that is shown under any address. */
  static Links rooted(SiteLayout layout, Language language, BaseAddress base) {
    return new Links(layout, language, path -> base.path() + path.folderForm());
  }

  String to(SitePath path) {
    return form.apply(path);
  }

  String home() {
    return to(layout.home(language));
  }

  String issuer() {
    return to(layout.issuerPage(language));
  }

  String keys() {
    return to(layout.keysPage(language));
  }

  String verify() {
    return to(layout.verifyPage(language));
  }

  String badge(BadgeId badge) {
    return to(layout.badgePage(language, badge));
  }

  String image(BadgeDefinition definition) {
    Image image = definition.images().preferred();
    return to(SiteLayout.badgeImage(definition.id(), image.format()));
  }

  /** The folder of the site's own assets, ending in a slash. */
  String assets() {
    String any = to(SiteLayout.asset("x"));
    return any.substring(0, any.length() - 1);
  }
}
