package org.armorial.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.model.Requirement;
import org.armorial.site.view.Branch;
import org.armorial.site.view.Phrase;

/** What a meta-badge rests on, as a tree to show. */
final class Branches {
  private Branches() {}

  static Branch of(PageContext page, Requirement requirement) {
    if (requirement instanceof Requirement.Group group) {
      List<Branch> parts = group.of().stream().map(part -> of(page, part)).toList();
      return new Branch(rule(page, group), parts, Optional.empty(), Optional.empty());
    }
    Requirement.Badge badge = (Requirement.Badge) requirement;
    return page.site()
        .index()
        .find(badge)
        .map(d -> new Branch("", List.of(), Optional.of(Faces.of(page, d)), Optional.empty()))
        .orElseGet(
            () ->
                new Branch(
                    "",
                    List.of(),
                    Optional.empty(),
                    Optional.of(page.link(badge.reference(), Phrase.of(badge.reference())))));
  }

  private static String rule(PageContext page, Requirement.Group group) {
    int count = group.of().size();
    String key;
    if (group.needsAll()) {
      key = count == 1 ? "requires.one" : "requires.all";
    } else {
      key = group.minimum() == 1 ? "requires.any" : "requires.atLeast";
    }
    String distinct = group.distinctIssuers() ? page.t().text("requires.distinct") : "";
    return page.t()
        .messages()
        .text(
            page.language(),
            key,
            Map.of("minimum", group.minimum(), "count", count, "distinct", distinct));
  }
}
