package org.armorial.check;

import java.util.List;
import java.util.Set;
import org.armorial.model.BadgeId;
import org.armorial.model.Requirement;

/**
 * What somebody has, against what is required.
 *
 * @param own badges of this register
 * @param foreign how many awards of partners; which badges they are of is not known here
 */
record Holdings(Set<BadgeId> own, int foreign) {
  /**
   * What is still missing, for example {@code animer} or {@code 1 × (animer, accueillir)}; empty
   * when nothing is.
   */
  List<String> missing(Requirement node) {
    if (node instanceof Requirement.Group group) {
      return missingOf(group);
    }
    Requirement.Badge leaf = (Requirement.Badge) node;
    boolean has =
        leaf.isForeign()
            ? foreign > 0
            : own.stream().anyMatch(badge -> RequirementsRule.matches(leaf, badge));
    return has ? List.of() : List.of(leaf.reference());
  }

  private List<String> missingOf(Requirement.Group group) {
    List<Requirement> met = group.of().stream().filter(part -> missing(part).isEmpty()).toList();
    List<Requirement> unmet = group.of().stream().filter(part -> !met.contains(part)).toList();
    int count = group.distinctIssuers() ? issuers(met) : met.size();
    int lacking = group.minimum() - count;
    if (lacking <= 0) {
      return List.of();
    }
    if (lacking == unmet.size()) {
      return unmet.stream().flatMap(part -> missing(part).stream()).toList();
    }
    List<String> names = unmet.stream().map(part -> String.join(" + ", missing(part))).toList();
    return List.of(lacking + " × (" + String.join(", ", names) + ")");
  }

  /** All of this register's badges have one issuer. */
  private static int issuers(List<Requirement> met) {
    long elsewhere = met.stream().filter(Holdings::isForeign).count();
    return (int) elsewhere + (elsewhere < met.size() ? 1 : 0);
  }

  private static boolean isForeign(Requirement node) {
    return node.badges().anyMatch(Requirement.Badge::isForeign);
  }
}
