package org.armorial.openbadges;

import java.util.List;
import java.util.stream.Stream;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.Register;
import org.armorial.text.Language;

/** What documents ask of a register. */
record Catalogue(Register register) {
  /** The definition that an award names; checking has made sure that there is one. */
  BadgeDefinition definition(BadgeId badge) {
    BadgeDefinition definition = register.definitions().get(badge);
    if (definition == null) {
      throw new IllegalArgumentException("no definition " + badge);
    }
    return definition;
  }

  /**
   * The published versions that came before, oldest first. Later ones are left out: a signed
   * document must not change when they come.
   */
  List<BadgeId> previousVersions(BadgeId badge) {
    return register.versions(badge.slug()).stream()
        .filter(other -> other.lifecycle().state() != DefinitionState.DRAFT)
        .map(BadgeDefinition::id)
        .filter(other -> other.compareTo(badge) < 0)
        .sorted()
        .toList();
  }

  /** The language that the documents of a badge and of its awards are written in. */
  static Language language(BadgeDefinition definition) {
    return definition.classification().language();
  }

  /** The badge that an award of this register is of. */
  BadgeDefinition badgeOf(AssertionId award) {
    return register
        .award(award)
        .map(summary -> definition(summary.badge()))
        .orElseThrow(() -> new IllegalArgumentException("no award " + award));
  }

  /** Key words in the language of the badge, and its kind in French. */
  static List<String> tags(BadgeDefinition definition) {
    return Stream.concat(
            definition.classification().tags().stream().map(tag -> tag.in(language(definition))),
            Stream.of(KindTerms.tag(definition.kind())))
        .distinct()
        .toList();
  }
}
