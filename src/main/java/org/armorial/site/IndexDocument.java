package org.armorial.site;

import java.util.List;
import org.armorial.codec.Json;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.LocalizedText;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The issuer and its badges with their addresses, for other programs. */
final class IndexDocument {
  private IndexDocument() {}

  static ObjectNode of(Site site) {
    ObjectNode node = Json.object();
    Language language = site.issuer().defaultLanguage();
    node.put("base", site.base().value());
    node.put("edition", site.publication().asOf().toString());
    ArrayNode languages = node.putArray("languages");
    site.issuer().languages().forEach(each -> languages.add(each.tag()));
    ObjectNode issuer = node.putObject("issuer");
    texts(issuer.putObject("name"), site.issuer().name());
    issuer.put("url", site.issuer().url());
    issuer.put("page", at(site, site.layout().issuerPage(language)));
    if (!site.isDraft()) {
      issuer.put("did", site.publication().identity().did());
      issuer.put("profile", site.publication().identity().profile());
      issuer.put("revocationList", at(site, SiteLayout.revocationList()));
    }
    ArrayNode badges = node.putArray("badges");
    site.index().shown().values().forEach(each -> badge(badges.addObject(), site, each));
    return node;
  }

  private static void badge(ObjectNode node, Site site, BadgeDefinition definition) {
    node.put("slug", definition.id().slug().value());
    node.put("version", definition.id().version().value());
    node.put("state", definition.lifecycle().state().word());
    node.put("kind", definition.kind().word());
    texts(node.putObject("name"), definition.name());
    texts(node.putObject("description"), definition.description());
    Language language = site.issuer().defaultLanguage();
    node.put("page", at(site, site.layout().badgePage(language, definition.id())));
    node.put(
        "image",
        at(site, SiteLayout.badgeImage(definition.id(), definition.images().preferred().format())));
    if (!site.isDraft()) {
      node.put("achievement", at(site, SiteLayout.achievement(definition.id())));
      node.put("badgeClass", at(site, SiteLayout.badgeClass(definition.id())));
      translations(node, site, definition);
    }
  }

  private static void translations(ObjectNode node, Site site, BadgeDefinition definition) {
    List<Language> languages = definition.translations(site.issuer().languages());
    if (languages.isEmpty()) {
      return;
    }
    ObjectNode translations = node.putObject("translations");
    for (Language language : languages) {
      ObjectNode translation = translations.putObject(language.tag());
      translation.put("achievement", at(site, SiteLayout.achievement(definition.id(), language)));
      translation.put("badgeClass", at(site, SiteLayout.badgeClass(definition.id(), language)));
    }
  }

  private static void texts(ObjectNode node, LocalizedText text) {
    text.texts().forEach((language, words) -> node.put(language.tag(), words));
  }

  private static String at(Site site, SitePath path) {
    return site.base().resolve(path);
  }
}
