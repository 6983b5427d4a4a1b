package org.armorial.operate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.armorial.codec.Json;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change to a register will do, for somebody who answers for it: which badges are awarded,
 * revoked, changed. It names badges and awards, never people. Counts come from paths alone, so that
 * a register at fault is told too; only names need what could be read of it.
 */
public final class ChangeReport {
  private static final Messages MESSAGES = Messages.beside(ChangeReport.class);
  private static final int MOST_ROWS = 100;

  private final Optional<Register> register;
  private final RegisterChange change;

  /** The report on {@code change}, which led to {@code register}, as far as it can be read. */
  public ChangeReport(Optional<Register> register, RegisterChange change) {
    this.register = register;
    this.change = change;
  }

  /** Markdown: sentences first, then tables, then what to look at closely. */
  public String markdown(Language language) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(MESSAGES.text(language, "change.title")).append("\n\n");
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
    awards(out, language);
    look(out, language);
    return out.toString();
  }

  /** The same for a program. */
  public ObjectNode json() {
    ObjectNode json = Json.object();
    counts().forEach((key, count) -> json.put(key.substring("change.".length()), count));
    ArrayNode look = json.putArray("look");
    for (Notice notice : Notice.of(change)) {
      look.addObject().put("what", notice.word()).put("file", notice.path().value());
    }
    return json;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("change.awarded", in(change.added(), RegisterLayout.ASSERTIONS).size());
    counts.put("change.revoked", in(change.added(), RegisterLayout.REVOCATIONS).size());
    counts.put("change.award-changed", in(change.changed(), RegisterLayout.ASSERTIONS).size());
    counts.put("change.award-removed", in(change.removed(), RegisterLayout.ASSERTIONS).size());
    counts.put("change.unrevoked", in(change.removed(), RegisterLayout.REVOCATIONS).size());
    counts.put("change.definition-added", folders(change.added(), false).size());
    counts.put("change.definition-changed", folders(touched(), true).size());
    counts.put("change.endorsed", in(change.added(), RegisterLayout.ENDORSEMENTS).size());
    counts.put("change.key", in(all(), RegisterLayout.KEYS).size());
    counts.put("change.issuer", in(all(), RegisterLayout.ISSUER.value()).size());
    counts.put("change.sealed-added", in(change.added(), RegisterLayout.SEALED).size());
    counts.put("change.sealed-changed", in(change.changed(), RegisterLayout.SEALED).size());
    counts.put("change.sealed-removed", in(change.removed(), RegisterLayout.SEALED).size());
    return counts;
  }

  /** New definitions are those whose every file is new. */
  private SortedSet<String> folders(Collection<RegisterPath> paths, boolean known) {
    SortedSet<String> folders = new TreeSet<>();
    SortedSet<String> fresh = new TreeSet<>();
    in(change.added(), RegisterLayout.DEFINITIONS).stream()
        .filter(path -> path.fileName().equals("badge.yaml"))
        .forEach(path -> fresh.add(folder(path)));
    for (RegisterPath path : in(paths, RegisterLayout.DEFINITIONS)) {
      if (fresh.contains(folder(path)) != known) {
        folders.add(folder(path));
      }
    }
    return folders;
  }

  private static String folder(RegisterPath path) {
    return path.value().substring(0, path.value().lastIndexOf('/'));
  }

  private SortedSet<RegisterPath> touched() {
    SortedSet<RegisterPath> touched = new TreeSet<>(all());
    touched.removeIf(path -> !path.value().startsWith(RegisterLayout.DEFINITIONS));
    return touched;
  }

  private SortedSet<RegisterPath> all() {
    SortedSet<RegisterPath> all = new TreeSet<>(change.added());
    all.addAll(change.changed());
    all.addAll(change.removed());
    return all;
  }

  private void awards(StringBuilder out, Language language) {
    SortedMap<String, Integer> byBadge = new TreeMap<>();
    Map<RegisterPath, BadgeId> readable = readable();
    for (RegisterPath path : in(change.added(), RegisterLayout.ASSERTIONS)) {
      BadgeId badge = readable.get(path);
      String label = badge == null ? slug(path) : name(badge, language);
      byBadge.merge(label, 1, Integer::sum);
    }
    if (byBadge.isEmpty()) {
      return;
    }
    out.append("\n| ").append(MESSAGES.text(language, "change.badge")).append(" | ");
    out.append(MESSAGES.text(language, "change.awards")).append(" |\n| --- | ---: |\n");
    byBadge.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(
            row -> {
              out.append("| ").append(escaped(row.getKey()));
              out.append(" | ").append(row.getValue()).append(" |\n");
            });
    more(out, language, byBadge.size(), "\n");
  }

  private Map<RegisterPath, BadgeId> readable() {
    return register.stream()
        .flatMap(known -> known.assertions().stream())
        .filter(award -> change.added().contains(award.path()))
        .collect(Collectors.toMap(AssertionSummary::path, AssertionSummary::badge));
  }

  private void look(StringBuilder out, Language language) {
    List<Notice> notices = Notice.of(change);
    if (notices.isEmpty()) {
      return;
    }
    Map<String, String> names = names(language);
    out.append('\n').append(MESSAGES.text(language, "change.look")).append("\n\n");
    for (Notice notice : notices.subList(0, Math.min(MOST_ROWS, notices.size()))) {
      String slug = slug(notice.path());
      Map<String, String> values =
          Map.of(
              "badge", escaped(names.getOrDefault(slug, slug)),
              "file", code(notice.path().value()));
      out.append("- ").append(MESSAGES.text(language, "change.look." + notice.word(), values));
      out.append('\n');
    }
    more(out, language, notices.size(), "");
  }

  private static void more(StringBuilder out, Language language, int rows, String before) {
    if (rows > MOST_ROWS) {
      out.append(before).append("- ");
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

  private String name(BadgeId badge, Language language) {
    Function<BadgeDefinition, String> name = definition -> definition.name().in(language);
    return register
            .flatMap(known -> Optional.ofNullable(known.definitions().get(badge)))
            .map(name)
            .orElse(badge.slug().value())
        + " ("
        + badge.version()
        + ")";
  }

  /** The badge that a file is about, by the folder it stands in; empty for other files. */
  private static String slug(RegisterPath path) {
    String[] parts = path.value().split("/", 3);
    boolean about = parts[0].equals("assertions") || parts[0].equals("definitions");
    return about && parts.length > 1 ? parts[1] : "";
  }

  /** Names come from the register: none of their characters may become markup. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~@-])", "\\\\$1").replaceAll("\\s+", " ");
  }

  /** A path as code, which a terminal shows as it is; a back quote would end the code. */
  private static String code(String path) {
    return path.indexOf('`') < 0 ? "`" + path + "`" : escaped(path);
  }

  private static List<RegisterPath> in(Collection<RegisterPath> paths, String folder) {
    return paths.stream().filter(path -> path.value().startsWith(folder)).toList();
  }
}
