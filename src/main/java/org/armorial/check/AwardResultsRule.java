package org.armorial.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.fault.FaultCode;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Result;
import org.armorial.model.ResultDescription;
import org.armorial.model.Slug;
import org.armorial.text.Similar;

/** The results of an award, and their levels, are among those that its definition describes. */
final class AwardResultsRule implements AwardRule {
  private final SortedMap<BadgeId, BadgeDefinition> definitions;

  AwardResultsRule(SortedMap<BadgeId, BadgeDefinition> definitions) {
    this.definitions = definitions;
  }

  @Override
  public void see(AssertionSummary summary, Assertion award, Report report) {
    BadgeDefinition definition = definitions.get(award.badge());
    if (definition == null) {
      return;
    }
    List<ResultDescription> described = definition.conditions().results();
    for (int i = 0; i < award.results().size(); i++) {
      Result result = award.results().get(i);
      String field = "results[" + i + "].";
      Optional<ResultDescription> match =
          described.stream().filter(d -> d.id().equals(result.description())).findFirst();
      if (match.isEmpty()) {
        Map<String, String> values =
            dangling("result", result.description(), described.stream().map(d -> d.id()).toList());
        values.put("badge", definition.id().toString());
        report.add(FaultCode.DANGLING_REFERENCE, summary.path(), field + "description", values);
      } else if (result.achievedLevel().isPresent()) {
        level(definition.id(), match.get(), result.achievedLevel().get())
            .ifPresent(
                values ->
                    report.add(
                        FaultCode.DANGLING_REFERENCE,
                        summary.path(),
                        field + "achievedLevel",
                        values));
      }
    }
  }

  /** The values of a reference to a level that {@code description} does not have. */
  static Optional<Map<String, String>> level(
      BadgeId badge, ResultDescription description, Slug level) {
    List<Slug> levels = description.levels().stream().map(l -> l.id()).toList();
    if (levels.contains(level)) {
      return Optional.empty();
    }
    Map<String, String> values = dangling("level", level, levels);
    values.put("badge", badge.toString());
    values.put("result", description.id().value());
    return Optional.of(values);
  }

  private static Map<String, String> dangling(String variant, Slug name, List<Slug> known) {
    Map<String, String> values = new TreeMap<>();
    values.put("variant", variant);
    values.put("name", name.value());
    Similar.to(name.value(), known.stream().map(Slug::value).toList())
        .ifPresent(near -> values.put("near", near));
    return values;
  }
}
