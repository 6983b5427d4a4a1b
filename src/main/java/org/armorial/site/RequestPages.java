package org.armorial.site;

import java.util.List;
import java.util.Optional;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Conditions;
import org.armorial.model.DefinitionState;
import org.armorial.model.LocalizedText;
import org.armorial.site.view.RequestPage;
import org.armorial.text.Language;

/** The page by which somebody asks for a badge. */
final class RequestPages {
  private RequestPages() {}

  static RequestPage of(Site site, Language language) {
    List<RequestPage.Asked> badges =
        site.register().definitions().values().stream()
            .filter(definition -> definition.lifecycle().state() == DefinitionState.OPEN)
            .map(definition -> asked(site, definition, language))
            .toList();
    return new RequestPage(
        language.tag(),
        site.texts(language),
        Offline.parts("request.js", "canvas.css", "request.css"),
        site.issuer().name().in(language),
        site.issuer().email(),
        site.isDraft() ? "" : site.base().toString(),
        site.issuer().recipients().word(),
        badges);
  }

  /** The version is said where a person could choose between two. */
  private static String name(Site site, BadgeDefinition definition, Language language) {
    String name = definition.name().in(language);
    long open =
        site.register().versions(definition.id().slug()).stream()
            .filter(other -> other.lifecycle().state() == DefinitionState.OPEN)
            .count();
    return open > 1 ? name + " (" + definition.id().version() + ")" : name;
  }

  private static RequestPage.Asked asked(Site site, BadgeDefinition definition, Language language) {
    Conditions conditions = definition.conditions();
    return new RequestPage.Asked(
        definition.id().toString(),
        name(site, definition, language),
        definition.description().in(language),
        text(conditions.narrative(), language),
        conditions.evidence().stream()
            .map(
                ask ->
                    new RequestPage.Evidence(
                        ask.name().in(language),
                        ask.prompt().in(language),
                        ask.genre().orElse(""),
                        ask.required()))
            .toList(),
        text(conditions.examination(), language));
  }

  private static String text(Optional<LocalizedText> text, Language language) {
    return text.map(words -> words.in(language)).orElse("");
  }
}
