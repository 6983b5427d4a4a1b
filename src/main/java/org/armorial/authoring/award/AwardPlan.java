package org.armorial.authoring.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.fault.Visible;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeDefinition;
import org.armorial.text.Dates;
import org.armorial.text.Language;
import org.armorial.text.Numbers;

/** What would be awarded, for a person to read before it is. */
public final class AwardPlan {
  private static final int SHOWN = 5;

  private final BadgeDefinition definition;
  private final List<Award> awards;
  private final Language language;

  /** In the language of whoever reads. */
  public AwardPlan(BadgeDefinition definition, List<Award> awards, Language language) {
    this.definition = definition;
    this.awards = awards;
    this.language = language;
  }

  /** The plan: how many, of what, from when to when, and the first of them. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "plan.badge",
            Map.of("name", definition.name().in(language), "badge", definition.id())));
    lines.add(text("plan.count", Map.of("count", grouped(awards.size()))));
    lines.add(
        text(
            "plan.issued",
            Map.of("dates", dates(awards.stream().map(a -> a.assertion().issuedOn()).toList()))));
    List<Instant> ends =
        awards.stream().flatMap(award -> award.assertion().expires().stream()).toList();
    lines.add(
        ends.isEmpty()
            ? text("plan.forever", Map.of())
            : text("plan.expires", Map.of("dates", dates(ends))));
    lines.add(names());
    lines.add(text("plan.first", Map.of()));
    awards.stream().limit(SHOWN).forEach(award -> lines.add("  " + line(award)));
    if (awards.size() > SHOWN) {
      lines.add("  …");
    }
    return String.join("\n", lines);
  }

  private String names() {
    long shown = awards.stream().filter(award -> award.assertion().name().isPresent()).count();
    long kept =
        awards.stream().filter(award -> award.entry().greeting().isPresent()).count() - shown;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("shown", grouped(shown));
    values.put("kept", grouped(kept));
    return text(kept > 0 ? "plan.names-kept" : "plan.names", values);
  }

  private String dates(List<Instant> moments) {
    String first =
        Dates.longDate(language, moments.stream().min(Comparator.naturalOrder()).orElseThrow());
    String last =
        Dates.longDate(language, moments.stream().max(Comparator.naturalOrder()).orElseThrow());
    return first.equals(last) ? first : text("plan.from-to", Map.of("first", first, "last", last));
  }

  private String line(Award award) {
    Assertion assertion = award.assertion();
    String who =
        award
            .entry()
            .greeting()
            .or(() -> award.entry().address().map(MailAddress::masked))
            .orElseGet(() -> assertion.recipient().subject());
    Optional<Integer> row = Optional.of(award.entry().place().row()).filter(number -> number > 0);
    String text =
        text(
            "plan.line",
            Map.of(
                "who", Visible.value(who),
                "date", Dates.longDate(language, assertion.issuedOn()),
                "evidence", assertion.evidence().size()));
    return row.map(number -> text("plan.row", Map.of("row", number)) + " " + text).orElse(text);
  }

  private String grouped(long number) {
    return Numbers.grouped(language, number);
  }

  private String text(String key, Map<String, ?> values) {
    return Wording.text(language, key, values);
  }
}
