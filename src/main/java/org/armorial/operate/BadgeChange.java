package org.armorial.operate;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/**
 * What a change does to one version of a badge.
 *
 * @param awarded how many awards of it are new
 * @param revoked how many end
 * @param definition what becomes of its definition
 */
record BadgeChange(int awarded, int revoked, Definition definition) {
  private static final BadgeChange NONE = new BadgeChange(0, 0, Definition.SAME);

  /** What becomes of a definition; texts stand under {@code change.of.<word>}. */
  enum Definition {
    SAME("same"),
    ADDED("added"),
    CHANGED("changed"),
    REMOVED("removed");

    private final String word;

    Definition(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * By {@code slug/version}. An award that cannot be read is counted under the folder that it
   * stands in, {@code slug}; of a revocation of such an award nobody can say whose badge it ends.
   */
  static SortedMap<String, BadgeChange> of(RegisterChange change, Optional<Register> register) {
    SortedMap<String, BadgeChange> changes = new TreeMap<>();
    Map<RegisterPath, String> badges =
        register.stream()
            .flatMap(known -> known.assertions().stream())
            .filter(award -> change.added().contains(award.path()))
            .collect(Collectors.toMap(AssertionSummary::path, award -> award.badge().toString()));
    for (RegisterPath path : change.added()) {
      if (path.value().startsWith(RegisterLayout.ASSERTIONS)) {
        String badge = badges.getOrDefault(path, path.value().split("/", 3)[1]);
        changes.merge(badge, new BadgeChange(1, 0, Definition.SAME), BadgeChange::and);
      } else if (path.value().startsWith(RegisterLayout.REVOCATIONS)) {
        register
            .flatMap(known -> known.award(award(path)))
            .ifPresent(
                award ->
                    changes.merge(
                        award.badge().toString(),
                        new BadgeChange(0, 1, Definition.SAME),
                        BadgeChange::and));
      }
    }
    definitions(change)
        .forEach((badge, what) -> changes.merge(badge, NONE.with(what), BadgeChange::and));
    return changes;
  }

  /**
   * What becomes of every definition that is touched: its {@code badge.yaml} says whether it is.
   */
  static SortedMap<String, Definition> definitions(RegisterChange change) {
    SortedMap<String, Definition> definitions = new TreeMap<>();
    change.all().stream()
        .filter(path -> path.value().startsWith(RegisterLayout.DEFINITIONS))
        .forEach(path -> definitions.put(badge(path), Definition.CHANGED));
    change.added().stream()
        .filter(BadgeChange::isBadge)
        .forEach(path -> definitions.put(badge(path), Definition.ADDED));
    change.removed().stream()
        .filter(BadgeChange::isBadge)
        .forEach(path -> definitions.put(badge(path), Definition.REMOVED));
    return definitions;
  }

  private static boolean isBadge(RegisterPath path) {
    return path.value().startsWith(RegisterLayout.DEFINITIONS)
        && path.fileName().equals("badge.yaml");
  }

  private static String badge(RegisterPath path) {
    String folder = path.value().substring(0, path.value().lastIndexOf('/'));
    return folder.substring(RegisterLayout.DEFINITIONS.length());
  }

  private static AssertionId award(RegisterPath revocation) {
    return new AssertionId(revocation.fileName().replaceFirst("\\.yaml$", ""));
  }

  private BadgeChange with(Definition what) {
    return new BadgeChange(awarded, revoked, what);
  }

  private BadgeChange and(BadgeChange other) {
    return new BadgeChange(
        awarded + other.awarded,
        revoked + other.revoked,
        definition == Definition.SAME ? other.definition : definition);
  }
}
