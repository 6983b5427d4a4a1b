package org.armorial.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.Register;
import org.armorial.model.Requirement;
import org.armorial.model.Slug;
import org.armorial.model.Visibility;

/** The questions that pages ask of a register, answered once. */
final class RegisterIndex {
  private static final Comparator<AssertionSummary> NEWEST_FIRST =
      Comparator.comparing(AssertionSummary::issuedOn)
          .reversed()
          .thenComparing(AssertionSummary::id);

  private final Register register;
  private final NavigableMap<BadgeId, BadgeDefinition> shown;
  private final Map<BadgeId, Tally> tallies = new TreeMap<>();
  private final Map<EndorsementTarget, List<Endorsement>> endorsements = new LinkedHashMap<>();

  RegisterIndex(Register register, boolean drafts) {
    this.register = register;
    this.shown = new TreeMap<>(register.definitions());
    if (!drafts) {
      shown.values().removeIf(d -> d.lifecycle().state() == DefinitionState.DRAFT);
    }
    for (Endorsement endorsement : register.endorsements()) {
      endorsements
          .computeIfAbsent(endorsement.target(), target -> new ArrayList<>())
          .add(endorsement);
    }
    count();
  }

  private void count() {
    Map<BadgeId, List<AssertionSummary>> open = new TreeMap<>();
    Map<BadgeId, Integer> totals = new TreeMap<>();
    for (AssertionSummary award : register.assertions()) {
      if (register.revocations().containsKey(award.id())) {
        continue;
      }
      totals.merge(award.badge(), 1, Integer::sum);
      if (award.visibility() == Visibility.PUBLIC) {
        open.computeIfAbsent(award.badge(), badge -> new ArrayList<>()).add(award);
      }
    }
    totals.forEach(
        (badge, total) -> {
          List<AssertionSummary> found = open.getOrDefault(badge, List.of());
          List<AssertionSummary> latest =
              found.stream().sorted(NEWEST_FIRST).limit(Tally.LISTED).toList();
          tallies.put(badge, new Tally(total, found.size(), latest));
        });
  }

  /** The definitions that have a page. */
  SortedMap<BadgeId, BadgeDefinition> shown() {
    return Collections.unmodifiableSortedMap(shown);
  }

  /** The versions that have a page, oldest first. */
  List<BadgeDefinition> versions(Slug slug) {
    return shown.values().stream().filter(d -> d.id().slug().equals(slug)).toList();
  }

  /** The newest version that is awarded, else the newest that has a page. */
  Optional<BadgeDefinition> newest(Slug slug) {
    List<BadgeDefinition> versions = versions(slug);
    return versions.stream()
        .filter(d -> d.lifecycle().state() == DefinitionState.OPEN)
        .reduce((older, newer) -> newer)
        .or(() -> versions.stream().reduce((older, newer) -> newer));
  }

  /** The newest version of every badge, by slug. */
  List<BadgeDefinition> catalogue() {
    return shown.values().stream()
        .map(d -> d.id().slug())
        .distinct()
        .flatMap(slug -> newest(slug).stream())
        .toList();
  }

  /** The badge that a requirement names, when it is ours and has a page. */
  Optional<BadgeDefinition> find(Requirement.Badge badge) {
    if (badge.isForeign()) {
      return Optional.empty();
    }
    return badge.version().isPresent()
        ? badge.version().map(version -> new BadgeId(badge.slug(), version)).map(shown::get)
        : newest(badge.slug());
  }

  /** The meta-badges of the catalogue that rest on {@code badge}. */
  List<BadgeDefinition> restingOn(BadgeId badge) {
    return catalogue().stream()
        .filter(
            meta ->
                meta.conditions().requires().stream()
                    .flatMap(Requirement::badges)
                    .anyMatch(part -> names(part, badge)))
        .toList();
  }

  private static boolean names(Requirement.Badge part, BadgeId badge) {
    return !part.isForeign()
        && part.slug().equals(badge.slug())
        && part.version().map(badge.version()::equals).orElse(true);
  }

  Tally tally(BadgeId badge) {
    return tallies.getOrDefault(badge, Tally.NONE);
  }

  /** Public awards of all badges that have a page. */
  int publicAwards() {
    return tallies.values().stream().mapToInt(Tally::publicAwards).sum();
  }

  List<Endorsement> of(EndorsementTarget target) {
    return endorsements.getOrDefault(target, List.of());
  }

  /** What we endorse of others. */
  List<Endorsement> ofOthers() {
    return register.endorsements().stream()
        .filter(e -> e.target() instanceof EndorsementTarget.Foreign)
        .toList();
  }
}
