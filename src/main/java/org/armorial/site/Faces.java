package org.armorial.site;

import java.util.Optional;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeKind;
import org.armorial.model.DefinitionState;
import org.armorial.site.view.Face;
import org.armorial.site.view.Phrase;

/** Badges as lists and headings show them. */
final class Faces {
  private Faces() {}

  /** A badge seen from {@code page}. */
  static Face of(PageContext page, BadgeDefinition definition) {
    DefinitionState state = definition.lifecycle().state();
    return new Face(
        page.links().badge(definition.id()),
        page.phrase(definition.name()),
        page.phrase(definition.description()),
        Kinds.of(page.t(), kind(definition)),
        page.links().image(definition),
        definition
            .images()
            .alternative()
            .map(page::phrase)
            .orElseGet(() -> alternative(page, definition)),
        definition.id().version().value(),
        state == DefinitionState.OPEN
            ? Optional.empty()
            : Optional.of(page.t().text("state." + state.word())));
  }

  /** A badge that rests on others is a meta-badge, whatever else its designers called it. */
  static BadgeKind kind(BadgeDefinition definition) {
    return definition.isMeta() ? BadgeKind.META : definition.kind();
  }

  private static Phrase alternative(PageContext page, BadgeDefinition definition) {
    return Phrase.of(page.t().text("badge.imageOf", "name", definition.name().in(page.language())));
  }
}
