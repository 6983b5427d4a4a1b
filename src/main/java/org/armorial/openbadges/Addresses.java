package org.armorial.openbadges;

import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.EndorsementId;
import org.armorial.model.ImageFormat;
import org.armorial.model.Issuer;
import org.armorial.model.KeyId;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.text.Language;

/** The absolute addresses that documents name each other by. */
record Addresses(Issuer issuer, IssuerIdentity identity) {
  private String of(SitePath path) {
    return identity.base().resolve(path);
  }

  String base() {
    return identity.base().value();
  }

  String profile() {
    return identity.profile();
  }

  String didDocument() {
    return of(SiteLayout.didDocument());
  }

  String logo(ImageFormat format) {
    return of(SiteLayout.logo(format));
  }

  String key(KeyId key) {
    return of(SiteLayout.cryptographicKey(key));
  }

  String badgeClass(BadgeId badge) {
    return of(SiteLayout.badgeClass(badge));
  }

  /** The document in one of the {@link Catalogue#languages} of the badge. */
  String badgeClass(BadgeDefinition definition, Language language) {
    return language.equals(Catalogue.language(definition))
        ? badgeClass(definition.id())
        : of(SiteLayout.badgeClass(definition.id(), language));
  }

  String achievement(BadgeId badge) {
    return of(SiteLayout.achievement(badge));
  }

  /** The document in one of the {@link Catalogue#languages} of the badge. */
  String achievement(BadgeDefinition definition, Language language) {
    return language.equals(Catalogue.language(definition))
        ? achievement(definition.id())
        : of(SiteLayout.achievement(definition.id(), language));
  }

  /** The drawing where there is one, else the pixels. */
  String image(BadgeDefinition definition) {
    return of(SiteLayout.badgeImage(definition.id(), definition.images().preferred().format()));
  }

  /** The page with the criteria, in {@code language} where pages exist in it. */
  String page(BadgeDefinition definition, Language language) {
    SiteLayout layout = new SiteLayout(issuer.pageLanguage());
    return of(
        layout.badgePage(
            issuer.pageLanguages().contains(language) ? language : issuer.pageLanguage(),
            definition.id()));
  }

  String assertion(AssertionId award) {
    return of(SiteLayout.assertion(award));
  }

  String credential(AssertionId award) {
    return of(SiteLayout.credential(award));
  }

  String bakedPng(AssertionId award) {
    return of(SiteLayout.bakedImage(award, ImageFormat.PNG));
  }

  String endorsement(EndorsementId endorsement) {
    return of(SiteLayout.endorsement(endorsement));
  }

  String endorsementCredential(EndorsementId endorsement) {
    return of(SiteLayout.endorsementCredential(endorsement));
  }

  String revocationList() {
    return of(SiteLayout.revocationList());
  }

  String statusList(int list) {
    return of(SiteLayout.statusCredential(list));
  }
}
