package org.armorial.operate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.operate.AwardEvent.Kind;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change to a register will do, for somebody who answers for it: which badges are awarded,
 * renewed, corrected, revoked, unpublished, erased, changed. It names badges and awards, never
 * people. Counts come from paths as far as files cannot be read, so that a register at fault is
 * told too.
 */
public final class ChangeReport {
  private static final Messages MESSAGES = Messages.beside(ChangeReport.class);
  static final int MOST_ROWS = 100;
  private static final List<BadgeChange.Definition> DEFINITIONS =
      List.of(
          BadgeChange.Definition.ADDED,
          BadgeChange.Definition.CHANGED,
          BadgeChange.Definition.REMOVED);

  private final Optional<Register> register;
  private final RegisterChange change;
  private final List<AwardEvent> events;
  private final Pictures pictures;

  /** The report on {@code change}, which led to {@code register}, as far as it can be read. */
  public ChangeReport(Optional<Register> register, RegisterChange change) {
    this(register, change, ApprovalChange.NONE, Pictures.NONE);
  }

  /** As above, with what becomes of approvals, and with pictures of badges. */
  public ChangeReport(
      Optional<Register> register,
      RegisterChange change,
      ApprovalChange approvals,
      Pictures pictures) {
    this(register, change, AwardEvents.of(change, register, approvals), pictures);
  }

  private ChangeReport(
      Optional<Register> register,
      RegisterChange change,
      List<AwardEvent> events,
      Pictures pictures) {
    this.register = register;
    this.change = change;
    this.pictures = pictures;
    this.events = events;
  }

  /** The same with pictures of badges. */
  public ChangeReport with(Pictures others) {
    return new ChangeReport(register, change, events, others);
  }

  /** What becomes of awards. */
  List<AwardEvent> events() {
    return events;
  }

  /** For a page of the forge: sentences first, then each badge, then what to look at closely. */
  public String markdown(Language language) {
    return "## " + text(language, Markup.MARKDOWN);
  }

  /** The same for a terminal. */
  public String plain(Language language) {
    return text(language, Markup.PLAIN);
  }

  String text(Language language, Markup markup) {
    StringBuilder out = new StringBuilder();
    out.append(MESSAGES.text(language, "change.title")).append("\n\n");
    if (change.isEmpty()) {
      return out.append(MESSAGES.text(language, "change.nothing")).append('\n').toString();
    }
    counts()
        .forEach(
            (key, count) -> {
              if (count > 0 || key.equals("change.awarded")) {
                out.append("- ").append(MESSAGES.count(language, key, count)).append('\n');
              }
            });
    badges(out, language, markup);
    look(out, language, markup);
    return out.toString();
  }

  /** The same for a program. */
  public ObjectNode json() {
    ObjectNode json = Json.object();
    counts().forEach((key, count) -> json.put(key.substring("change.".length()), count));
    ArrayNode badges = json.putArray("badges");
    BadgeChange.of(change, events)
        .forEach(
            (badge, what) -> {
              ObjectNode one = badges.addObject().put("badge", badge);
              ordinary().forEach(kind -> one.put(kind.word(), what.awards().getOrDefault(kind, 0)));
              one.put("definition", what.definition().word());
              pictures.of(badge).ifPresent(at -> one.put("picture", at));
            });
    ArrayNode look = json.putArray("look");
    for (Notice notice : Notice.of(change, events)) {
      look.addObject().put("what", notice.word()).put("file", notice.path().value());
    }
    return json;
  }

  private static Stream<Kind> ordinary() {
    return Arrays.stream(Kind.values()).filter(Kind::isOrdinary);
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      counts.put("change." + kind.word(), 0);
    }
    events.forEach(event -> counts.merge("change." + event.kind().word(), 1, Integer::sum));
    for (BadgeChange.Definition what : DEFINITIONS) {
      counts.put(
          "change.definition-" + what.word(),
          Collections.frequency(BadgeChange.definitions(change).values(), what));
    }
    counts.put("change.endorsed", in(change.added(), RegisterLayout.ENDORSEMENTS).size());
    counts.put("change.key", in(change.all(), RegisterLayout.KEYS).size());
    counts.put("change.issuer", in(change.all(), RegisterLayout.ISSUER.value()).size());
    counts.put("change.sealed-added", in(change.added(), RegisterLayout.SEALED).size());
    counts.put("change.sealed-changed", in(change.changed(), RegisterLayout.SEALED).size());
    counts.put("change.sealed-removed", in(change.removed(), RegisterLayout.SEALED).size());
    return counts;
  }

  private void badges(StringBuilder out, Language language, Markup markup) {
    SortedMap<String, BadgeChange> changes = BadgeChange.of(change, events);
    if (changes.isEmpty()) {
      return;
    }
    out.append('\n').append(MESSAGES.text(language, "change.badges")).append("\n\n");
    changes.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            row -> {
              Map<String, String> values =
                  Map.of(
                      "badge", markup.text(name(row.getKey(), language)),
                      "changes", told(row.getValue(), language));
              out.append("- ");
              pictures.of(row.getKey()).map(markup::picture).ifPresent(out::append);
              out.append(MESSAGES.text(language, "change.of", values)).append('\n');
            });
    more(out, language, changes.size());
  }

  private static String told(BadgeChange change, Language language) {
    List<String> told = new ArrayList<>();
    change
        .awards()
        .forEach(
            (kind, count) -> told.add(MESSAGES.count(language, "change.of." + kind.word(), count)));
    if (change.definition() != BadgeChange.Definition.SAME) {
      told.add(MESSAGES.text(language, "change.of." + change.definition().word()));
    }
    return String.join(", ", told);
  }

  private void look(StringBuilder out, Language language, Markup markup) {
    List<Notice> notices = Notice.of(change, events);
    if (notices.isEmpty()) {
      return;
    }
    Map<String, String> names = names(language);
    out.append('\n').append(MESSAGES.text(language, "change.look")).append("\n\n");
    for (Notice notice : notices.subList(0, Math.min(MOST_ROWS, notices.size()))) {
      String slug = slug(notice.path());
      Map<String, String> values =
          Map.of(
              "badge", markup.text(names.getOrDefault(slug, slug)),
              "file", markup.path(notice.path().value()));
      out.append("- ").append(MESSAGES.text(language, "change.look." + notice.word(), values));
      out.append('\n');
    }
    more(out, language, notices.size());
  }

  static void more(StringBuilder out, Language language, int rows) {
    if (rows > MOST_ROWS) {
      out.append("- ");
      out.append(MESSAGES.count(language, "change.more", rows - MOST_ROWS)).append('\n');
    }
  }

  /** The name of each badge, by slug: that of its newest version. */
  private Map<String, String> names(Language language) {
    return register.stream()
        .flatMap(known -> known.definitions().values().stream())
        .collect(
            Collectors.toMap(
                definition -> definition.id().slug().value(),
                definition -> definition.name().in(language),
                (older, newer) -> newer));
  }

  /** The name of {@code badge} and its version, as far as it is known. */
  String name(String badge, Language language) {
    return register.stream()
        .flatMap(known -> known.definitions().values().stream())
        .filter(definition -> definition.id().toString().equals(badge))
        .findFirst()
        .map(known -> known.name().in(language) + " (" + known.id().version() + ")")
        .orElse(badge);
  }

  /** The badge that a file is about, by the folder it stands in; empty for other files. */
  private static String slug(RegisterPath path) {
    String[] parts = path.value().split("/", 3);
    boolean about = parts[0].equals("assertions") || parts[0].equals("definitions");
    return about && parts.length > 1 ? parts[1] : "";
  }

  private static List<RegisterPath> in(Collection<RegisterPath> paths, String folder) {
    return paths.stream().filter(path -> path.value().startsWith(folder)).toList();
  }
}
