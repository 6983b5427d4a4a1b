package org.armorial.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.armorial.fault.FaultCode;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.Requirement;

/** The badges that a meta-badge requires exist, and none of them requires it in turn. */
final class RequirementsRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    for (BadgeDefinition definition : register.definitions().values()) {
      for (RequirementPlace place : places(definition)) {
        exists(register, definition.id(), place, report);
      }
    }
    cycles(register, report);
  }

  private static List<RequirementPlace> places(BadgeDefinition definition) {
    return definition.conditions().requires().map(RequirementPlace::in).orElse(List.of());
  }

  private static void exists(
      Register register, BadgeId badge, RequirementPlace place, Report report) {
    Requirement.Badge leaf = place.badge();
    if (!leaf.isForeign()
        && versions(register, leaf).isEmpty()
        && !report.existsUnder(folder(leaf))) {
      report.add(
          FaultCode.DANGLING_REFERENCE,
          RegisterLayout.badge(badge),
          place.fields(),
          Badges.dangling(register, leaf.reference()));
    }
  }

  private static String folder(Requirement.Badge leaf) {
    return RegisterLayout.DEFINITIONS + leaf.reference();
  }

  /** The versions that satisfy a reference to a badge of this register, oldest first. */
  static List<BadgeId> versions(Register register, Requirement.Badge leaf) {
    return register.definitions().keySet().stream().filter(id -> matches(leaf, id)).toList();
  }

  /** Whether {@code badge} is what the reference names. */
  static boolean matches(Requirement.Badge leaf, BadgeId badge) {
    return !leaf.isForeign()
        && leaf.slug().equals(badge.slug())
        && leaf.version().map(badge.version()::equals).orElse(true);
  }

  private static void cycles(Register register, Report report) {
    Set<BadgeId> attainable = attainable(register);
    SortedMap<BadgeId, List<BadgeId>> steps = new TreeMap<>();
    for (BadgeDefinition definition : register.definitions().values()) {
      if (!attainable.contains(definition.id())) {
        steps.put(
            definition.id(),
            definition.conditions().requires().stream()
                .flatMap(Requirement::badges)
                .filter(leaf -> !isAttainable(register, definition.id(), leaf, attainable))
                .flatMap(leaf -> versions(register, leaf).stream())
                .distinct()
                .toList());
      }
    }
    for (List<BadgeId> circle : Cycles.in(steps)) {
      report.add(
          FaultCode.CYCLE,
          RegisterLayout.badge(circle.get(0)),
          firstStep(register, circle),
          Map.of("cycle", Cycles.told(circle, BadgeId::toString)));
    }
  }

  /** Where the first badge of a circle names the next. */
  private static List<String> firstStep(Register register, List<BadgeId> circle) {
    BadgeId next = circle.get(circle.size() > 1 ? 1 : 0);
    return Stream.ofNullable(register.definitions().get(circle.get(0)))
        .flatMap(definition -> places(definition).stream())
        .filter(place -> matches(place.badge(), next))
        .findFirst()
        .map(RequirementPlace::fields)
        .orElse(List.of("requires"));
  }

  /** The badges whose requirements can all be met, one after the other, beginning with none. */
  private static Set<BadgeId> attainable(Register register) {
    Set<BadgeId> attainable = new LinkedHashSet<>();
    boolean more = true;
    while (more) {
      more = false;
      for (BadgeDefinition definition : register.definitions().values()) {
        BadgeId id = definition.id();
        boolean now =
            !attainable.contains(id)
                && definition.conditions().requires().stream()
                    .flatMap(Requirement::badges)
                    .allMatch(leaf -> isAttainable(register, id, leaf, attainable));
        more |= now && attainable.add(id);
      }
    }
    return attainable;
  }

  private static boolean isAttainable(
      Register register, BadgeId of, Requirement.Badge leaf, Set<BadgeId> attainable) {
    List<BadgeId> versions = versions(register, leaf);
    // A partner's badge, or one that does not exist and is told as that, closes no circle here.
    return leaf.isForeign()
        || versions.isEmpty()
        || versions.stream().anyMatch(id -> !id.equals(of) && attainable.contains(id));
  }
}
