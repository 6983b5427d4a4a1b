package org.armorial.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Conditions;
import org.armorial.model.EndorsementTarget;
import org.armorial.model.ResultDescription;
import org.armorial.model.RubricLevel;
import org.armorial.site.view.AlignmentView;
import org.armorial.site.view.Ask;
import org.armorial.site.view.Definition;
import org.armorial.site.view.Fact;
import org.armorial.site.view.Phrase;

/** What a definition says, for its own page and for those of its awards. */
final class Definitions {
  private Definitions() {}

  /** The definition seen from {@code page}. */
  static Definition of(PageContext page, BadgeDefinition definition) {
    Conditions conditions = definition.conditions();
    return new Definition(
        Faces.of(page, definition),
        page.prose(conditions.criteria()),
        conditions.narrative().map(page::prose),
        conditions.evidence().stream()
            .map(
                ask ->
                    new Ask(
                        page.phrase(ask.name()),
                        page.phrase(ask.prompt()),
                        ask.genre().orElse(""),
                        ask.required()))
            .toList(),
        conditions.examination().map(page::phrase),
        definition.classification().alignments().stream().map(a -> alignment(page, a)).toList(),
        conditions.requires().map(tree -> Branches.of(page, tree)),
        conditions.results().stream().map(result -> result(page, result)).toList(),
        QualityRecord.of(page, definition),
        definition.classification().tags().stream().map(page::phrase).toList(),
        EndorsementViews.of(
            page, page.site().index().of(new EndorsementTarget.OwnBadge(definition.id()))));
  }

  private static AlignmentView alignment(PageContext page, Alignment alignment) {
    List<String> framework = new ArrayList<>();
    alignment.framework().ifPresent(framework::add);
    alignment.code().ifPresent(framework::add);
    return new AlignmentView(
        String.join(" ", framework),
        page.link(alignment.url(), page.phrase(alignment.name())),
        page.phraseOrNothing(alignment.description()));
  }

  /** A result description in a line: its levels or values, and what the badge requires. */
  private static Fact result(PageContext page, ResultDescription result) {
    List<String> parts = new ArrayList<>();
    String levels =
        String.join(
            ", ",
            result.levels().isEmpty()
                ? result.allowedValues()
                : result.levels().stream().map(l -> l.name().in(page.language())).toList());
    if (!levels.isEmpty()) {
      parts.add(levels);
    }
    if (result.minimum().isPresent() && result.maximum().isPresent()) {
      parts.add(
          page.t()
              .text(
                  "result.range",
                  "minimum",
                  result.minimum().get(),
                  "maximum",
                  result.maximum().get()));
    }
    required(page, result).ifPresent(r -> parts.add(page.t().text("result.required", "value", r)));
    Phrase name = page.phrase(result.name());
    return Fact.of(name.text(), String.join(" — ", parts));
  }

  private static Optional<String> required(PageContext page, ResultDescription result) {
    return result
        .requiredLevel()
        .flatMap(id -> result.levels().stream().filter(l -> l.id().equals(id)).findFirst())
        .map(RubricLevel::name)
        .map(name -> name.in(page.language()))
        .or(result::required);
  }
}
