package org.armorial.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
      definition
          .conditions()
          .requires()
          .ifPresent(tree -> exist(register, definition.id(), tree, List.of("requires"), report));
    }
    cycles(register, report);
  }

  /**
   * Walks the tree with the paths at which a node may stand: the model does not keep whether a
   * group was written {@code all}, {@code any} or {@code of}.
   */
  private static void exist(
      Register register, BadgeId badge, Requirement node, List<String> paths, Report report) {
    if (node instanceof Requirement.Group group) {
      for (int i = 0; i < group.of().size(); i++) {
        List<String> deeper = new ArrayList<>();
        for (String path : paths) {
          for (String word : List.of("all", "any", "of")) {
            deeper.add(path + "." + word + "[" + i + "]");
          }
        }
        exist(register, badge, group.of().get(i), deeper, report);
      }
    } else if (node instanceof Requirement.Badge leaf
        && !leaf.isForeign()
        && versions(register, leaf).isEmpty()
        && !report.existsUnder(folder(leaf))) {
      List<String> fields = new ArrayList<>(paths.stream().map(path -> path + ".badge").toList());
      fields.add("requires");
      report.add(
          FaultCode.DANGLING_REFERENCE,
          RegisterLayout.badge(badge),
          fields,
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
          "requires",
          Map.of("cycle", Cycles.told(circle, BadgeId::toString)));
    }
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
