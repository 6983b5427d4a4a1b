package org.armorial.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.fault.FaultCode;
import org.armorial.model.Alignment;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Lifecycle;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.ResultDescription;
import org.armorial.model.Review;
import org.armorial.model.RubricLevel;

/** The parts of a definition have names of their own, and its reviews follow one another. */
final class DefinitionPartsRule implements Rule {
  @Override
  public void check(Register register, Report report) {
    for (BadgeDefinition definition : register.definitions().values()) {
      alignments(definition, report);
      results(definition, report);
      reviews(definition, report);
    }
  }

  private static void alignments(BadgeDefinition definition, Report report) {
    List<Alignment> alignments = definition.classification().alignments();
    // Many frameworks have one page for all their entries, told apart by code alone.
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < alignments.size(); i++) {
      String url = alignments.get(i).url();
      if (!seen.add(List.of(url, alignments.get(i).code().orElse("")))) {
        duplicate(definition, "alignment", url, "alignments[" + i + "].url", "", report);
      }
    }
  }

  private static void results(BadgeDefinition definition, Report report) {
    List<ResultDescription> results = definition.conditions().results();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < results.size(); i++) {
      ResultDescription result = results.get(i);
      String field = "results[" + i + "]";
      if (!seen.add(result.id().value())) {
        duplicate(definition, "result", result.id().value(), field + ".id", "", report);
      }
      levels(definition, result, field, report);
      result
          .requiredLevel()
          .flatMap(level -> AwardResultsRule.level(definition.id(), result, level))
          .ifPresent(
              values ->
                  report.add(
                      FaultCode.DANGLING_REFERENCE,
                      RegisterLayout.badge(definition.id()),
                      field + ".requiredLevel",
                      values));
    }
  }

  private static void levels(
      BadgeDefinition definition, ResultDescription result, String field, Report report) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < result.levels().size(); i++) {
      RubricLevel level = result.levels().get(i);
      if (!seen.add(level.id().value())) {
        String at = field + ".levels[" + i + "].id";
        duplicate(definition, "level", level.id().value(), at, result.id().value(), report);
      }
    }
  }

  private static void duplicate(
      BadgeDefinition definition,
      String variant,
      String name,
      String field,
      String result,
      Report report) {
    RegisterPath file = RegisterLayout.badge(definition.id());
    String badge = definition.id().toString();
    report.add(
        FaultCode.DUPLICATE_ID,
        file,
        field,
        Map.of("variant", variant, "name", name, "badge", badge, "result", result));
  }

  private static void reviews(BadgeDefinition definition, Report report) {
    Lifecycle lifecycle = definition.lifecycle();
    Optional<LocalDate> last =
        lifecycle.reviews().stream().map(Review::date).max(LocalDate::compareTo);
    if (!isTooEarly(definition, "review", last, report)) {
      isTooEarly(definition, "since", lifecycle.since(), report);
    }
  }

  /** Tells a next review that comes before {@code earlier}. */
  private static boolean isTooEarly(
      BadgeDefinition definition, String variant, Optional<LocalDate> earlier, Report report) {
    Optional<LocalDate> next = definition.lifecycle().nextReview();
    if (next.isEmpty() || earlier.isEmpty() || !next.get().isBefore(earlier.get())) {
      return false;
    }
    report.add(
        FaultCode.DATES_CONTRADICT,
        RegisterLayout.lifecycle(definition.id()),
        "nextReview",
        Moments.contradiction(variant, start(next.get()), start(earlier.get())));
    return true;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
