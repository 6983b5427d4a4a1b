package org.armorial.site;

import java.nio.charset.StandardCharsets;
import org.armorial.codec.Json;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.ImageFormat;
import org.armorial.model.SiteLayout;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page says to machines that read schema.org. */
final class SchemaOrg {
  private SchemaOrg() {}

  /** A badge as {@code EducationalOccupationalCredential}, safe inside a script element. */
  static String credential(Site site, Language language, BadgeDefinition definition) {
    ObjectNode node = Json.object();
    node.put("@context", "https://schema.org");
    node.put("@type", "EducationalOccupationalCredential");
    node.put("name", definition.name().in(language));
    node.put("description", definition.description().in(language));
    node.put("url", site.base().resolve(site.layout().badgePage(language, definition.id())));
    node.put("image", site.base().resolve(SiteLayout.badgeImage(definition.id(), ImageFormat.PNG)));
    node.put("credentialCategory", "badge");
    node.put("inLanguage", definition.name().languageFor(language).tag());
    definition.conditions().validity().ifPresent(period -> node.put("validFor", period.toString()));
    definition.licence().ifPresent(licence -> node.put("license", licence));
    ObjectNode issuer = node.putObject("recognizedBy");
    issuer.put("@type", "Organization");
    issuer.put("name", site.issuer().name().in(language));
    issuer.put("url", site.issuer().url());
    if (!definition.classification().alignments().isEmpty()) {
      ArrayNode competencies = node.putArray("competencyRequired");
      for (Alignment alignment : definition.classification().alignments()) {
        term(competencies.addObject(), language, alignment);
      }
    }
    return insideScript(new String(Json.compact(node), StandardCharsets.UTF_8));
  }

  private static void term(ObjectNode term, Language language, Alignment alignment) {
    term.put("@type", "DefinedTerm");
    term.put("name", alignment.name().in(language));
    alignment.code().ifPresent(code -> term.put("termCode", code));
    term.put("url", alignment.url());
    alignment.framework().ifPresent(framework -> term.put("inDefinedTermSet", framework));
  }

  /** No {@code <} is left, so nothing in it can end the element or begin a comment. */
  private static String insideScript(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }
}
