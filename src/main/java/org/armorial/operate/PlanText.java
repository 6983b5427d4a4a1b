package org.armorial.operate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.armorial.approval.Missing;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** A plan as people read it. */
final class PlanText {
  private static final Messages MESSAGES = Messages.beside(PlanText.class);

  /** Enough of a commit's digits to find it. */
  private static final int SHORT = 12;

  private final Plan plan;
  private final Language language;
  private final Markup markup;
  private final StringBuilder out = new StringBuilder();

  PlanText(Plan plan, Language language, Markup markup) {
    this.plan = plan;
    this.language = language;
    this.markup = markup;
  }

  String text() {
    out.append(plan.report().text(language, markup));
    list("plan.awards", plan.awards(), this::award);
    list("plan.pending", plan.waiting(), this::waiting);
    list("plan.unsealed", plan.unsealed(), markup::path);
    list("plan.departures", plan.departures().all(), this::departure);
    compared();
    return out.toString();
  }

  private <T> void list(String title, List<T> all, Function<T, String> row) {
    if (all.isEmpty()) {
      return;
    }
    out.append('\n').append(MESSAGES.count(language, title, all.size())).append("\n\n");
    all.stream()
        .limit(ChangeReport.MOST_ROWS)
        .forEach(one -> out.append("- ").append(row.apply(one)).append('\n'));
    ChangeReport.more(out, language, all.size());
  }

  private String award(AwardEvent event) {
    Map<String, String> values = new TreeMap<>();
    values.put("what", MESSAGES.text(language, "plan.what." + event.kind().word()));
    values.put("badge", markup.text(plan.report().name(event.badge(), language)));
    values.put("id", markup.path(event.id().value()));
    StringBuilder row = new StringBuilder(MESSAGES.text(language, "plan.award", values));
    plan.displayName(event).ifPresent(name -> row.append(part("plan.award.to", "name", name)));
    plan.older(event).ifPresent(older -> row.append(part("plan.award.older", "older", older)));
    plan.end(event)
        .filter(end -> isEnd(event.kind()))
        .map(end -> end.reason().in(language))
        .ifPresent(reason -> row.append(part("plan.award.reason", "reason", reason)));
    return row.toString();
  }

  private static boolean isEnd(AwardEvent.Kind kind) {
    return kind == AwardEvent.Kind.REVOKED || kind == AwardEvent.Kind.ERASED;
  }

  private String part(String key, String name, String value) {
    return MESSAGES.text(language, key, Map.of(name, markup.text(value)));
  }

  private String waiting(Plan.Waiting waiting) {
    String badge = plan.report().name(waiting.award().badge().toString(), language);
    Map<String, String> values = new TreeMap<>();
    values.put("badge", markup.text(badge));
    values.put("id", markup.path(waiting.award().id().value()));
    values.put(
        "missing",
        waiting.approval().missing().stream().map(this::missing).collect(Collectors.joining("; ")));
    return MESSAGES.text(language, waiting.isNew() ? "plan.waiting.new" : "plan.waiting", values);
  }

  private String missing(Missing missing) {
    Map<String, String> values = new TreeMap<>();
    missing.values().forEach((name, value) -> values.put(name, markup.text(value)));
    String key =
        values.containsKey("changed")
            ? "changed"
            : values.getOrDefault("roles", "").isEmpty()
                ? word(missing.kind())
                : word(missing.kind()) + "-of";
    return MESSAGES.text(language, "plan.missing." + key, values);
  }

  static String word(Missing.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String departure(Departure departure) {
    boolean isAsked = plan.departures().asked().contains(departure);
    return MESSAGES.text(
        language,
        isAsked ? "plan.departure.asked" : "plan.departure",
        Map.of("address", markup.path(departure.address())));
  }

  private void compared() {
    Compared compared = plan.compared();
    Map<String, String> values = new TreeMap<>();
    values.put("reference", markup.path(compared.reference()));
    values.put("commit", markup.path(abbreviated(compared.commit())));
    values.put("tip", markup.path(abbreviated(compared.tip())));
    values.put("head", markup.path(compared.head()));
    values.put("headCommit", markup.path(abbreviated(compared.headCommit())));
    out.append('\n');
    String of = compared.head().isEmpty() ? "plan.compared" : "plan.compared.branch";
    out.append(MESSAGES.text(language, of, values)).append('\n');
    if (!compared.tip().equals(compared.commit())) {
      out.append(MESSAGES.text(language, "plan.compared.moved", values)).append('\n');
    }
  }

  private static String abbreviated(String commit) {
    return commit.substring(0, Math.min(SHORT, commit.length()));
  }
}
