package org.armorial.openbadges;

import java.util.Comparator;
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
  List<BadgeDefinition> previousVersions(BadgeId badge) {
    return register.versions(badge.slug()).stream()
        .filter(other -> other.lifecycle().state() != DefinitionState.DRAFT)
        .filter(other -> other.id().compareTo(badge) < 0)
        .sorted(Comparator.comparing(BadgeDefinition::id))
        .toList();
  }

  /** The language that the documents of a badge and of its awards are written in. */
  static Language language(BadgeDefinition definition) {
    return definition.classification().language();
  }

  /** The languages that documents of a badge exist in, its own first. */
  List<Language> languages(BadgeDefinition definition) {
    return Stream.concat(
            Stream.of(language(definition)),
            definition.translations(register.issuer().languages()).stream())
        .toList();
  }

  /** {@code wanted} where documents of a badge exist in it, else the badge's own. */
  Language language(BadgeDefinition definition, Language wanted) {
    return languages(definition).contains(wanted) ? wanted : language(definition);
  }

  /** The badge that an award of this register is of. */
  BadgeDefinition badgeOf(AssertionId award) {
    return register
        .award(award)
        .map(summary -> definition(summary.badge()))
        .orElseThrow(() -> new IllegalArgumentException("no award " + award));
  }

  /** Key words in {@code language}, and its kind in French. */
  static List<String> tags(BadgeDefinition definition, Language language) {
    return Stream.concat(
            definition.classification().tags().stream().map(tag -> tag.in(language)),
            Stream.of(KindTerms.tag(definition.kind())))
        .distinct()
        .toList();
  }
}
