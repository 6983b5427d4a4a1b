package org.armorial.repository.field;

import java.util.List;
import java.util.Optional;
import org.armorial.model.Requirement;

/** The tree of badges that a meta-badge rests on. */
final class RequirementParts {
  private static final int MOST_PARTS = 50;

  /** A node: {@code all}, {@code any}, {@code atLeast} with {@code of}, or {@code badge}. */
  static final Kind<Requirement> NODE =
      Kinds.tree(RequirementParts::fields, RequirementParts::requirement);

  private static final Field<List<Requirement>> ALL = parts("all");
  private static final Field<List<Requirement>> ANY = parts("any");
  private static final Field<Integer> AT_LEAST =
      Field.optional("atLeast", Kinds.integer(1, MOST_PARTS));
  private static final Field<List<Requirement>> OF = parts("of");
  private static final Field<Boolean> DISTINCT_ISSUERS =
      Field.optional("distinctIssuers", Kinds.bool());
  private static final Field<String> BADGE = Field.optional("badge", Formats.BADGE_REFERENCE);

  private static final FieldSet FIELDS =
      FieldSet.of("requirement", ALL, ANY, AT_LEAST, OF, DISTINCT_ISSUERS, BADGE)
          .with(
              new FieldRule.Alternatives(
                  List.of(
                      List.of("all"), List.of("any"), List.of("atLeast", "of"), List.of("badge"))),
              new FieldRule.Reachable("atLeast", "of"),
              new FieldRule.NotWith("distinctIssuers", "badge"));

  private RequirementParts() {}

  private static Field<List<Requirement>> parts(String name) {
    return Field.optional(name, Kinds.someOf(NODE, MOST_PARTS));
  }

  private static FieldSet fields() {
    return FIELDS;
  }

  private static Requirement requirement(Values values) {
    boolean distinct = values.find(DISTINCT_ISSUERS).orElse(false);
    Optional<String> badge = values.find(BADGE);
    if (badge.isPresent()) {
      return new Requirement.Badge(badge.get());
    }
    if (values.has(ALL)) {
      return new Requirement.Group(values.get(ALL).size(), values.get(ALL), distinct);
    }
    if (values.has(ANY)) {
      return new Requirement.Group(1, values.get(ANY), distinct);
    }
    return new Requirement.Group(values.get(AT_LEAST), values.get(OF), distinct);
  }
}
