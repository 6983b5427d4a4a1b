package org.armorial.operate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.codec.Json;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a change to a register will do, for somebody who answers for it: which badges are awarded,
 * revoked, changed. It names badges and awards, never people.
 */
public final class ChangeReport {
  private static final Messages MESSAGES = Messages.beside(ChangeReport.class);
  private static final int MOST_ROWS = 100;

  private final Register register;
  private final RegisterChange change;

  /** The report on {@code change}, which led to {@code register}. */
  public ChangeReport(Register register, RegisterChange change) {
    this.register = register;
    this.change = change;
  }

  /** Markdown: sentences first, then what to look at closely, then tables. */
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
    files(out, language, "change.look", worthALook());
    return out.toString();
  }

  /** The same for a program. */
  public ObjectNode json() {
    ObjectNode json = Json.object();
    counts().forEach((key, count) -> json.put(key.substring("change.".length()), count));
    return json;
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("change.awarded", in(change.added(), "assertions/").size());
    counts.put("change.revoked", in(change.added(), "revocations/").size());
    counts.put("change.award-changed", in(change.changed(), "assertions/").size());
    counts.put("change.award-removed", in(change.removed(), "assertions/").size());
    counts.put("change.unrevoked", in(change.removed(), "revocations/").size());
    counts.put("change.definition-added", folders(change.added(), false).size());
    counts.put("change.definition-changed", folders(touched(), true).size());
    counts.put("change.endorsed", in(change.added(), "endorsements/").size());
    counts.put("change.key", in(all(), "keys/").size());
    counts.put("change.issuer", in(all(), "issuer.yaml").size());
    return counts;
  }

  /** New definitions are those whose every file is new. */
  private SortedSet<String> folders(Collection<RegisterPath> paths, boolean known) {
    SortedSet<String> folders = new TreeSet<>();
    SortedSet<String> fresh = new TreeSet<>();
    in(change.added(), "definitions/").stream()
        .filter(path -> path.fileName().equals("badge.yaml"))
        .forEach(path -> fresh.add(folder(path)));
    for (RegisterPath path : in(paths, "definitions/")) {
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
    touched.removeIf(path -> !path.value().startsWith("definitions/"));
    return touched;
  }

  private SortedSet<RegisterPath> all() {
    SortedSet<RegisterPath> all = new TreeSet<>(change.added());
    all.addAll(change.changed());
    all.addAll(change.removed());
    return all;
  }

  /** What an approver must not overlook: published things that change or go away. */
  private List<RegisterPath> worthALook() {
    List<RegisterPath> paths = new ArrayList<>(in(change.changed(), "assertions/"));
    paths.addAll(in(change.removed(), "assertions/"));
    paths.addAll(in(change.removed(), "revocations/"));
    paths.addAll(in(change.removed(), "definitions/"));
    paths.addAll(in(all(), "keys/"));
    paths.addAll(in(all(), "issuer.yaml"));
    return paths;
  }

  private void awards(StringBuilder out, Language language) {
    SortedMap<BadgeId, Integer> byBadge = new TreeMap<>();
    for (AssertionSummary award : register.assertions()) {
      if (change.added().contains(award.path())) {
        byBadge.merge(award.badge(), 1, Integer::sum);
      }
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
              out.append("| ").append(name(row.getKey(), language));
              out.append(" | ").append(row.getValue()).append(" |\n");
            });
  }

  private static void files(
      StringBuilder out, Language language, String key, List<RegisterPath> paths) {
    if (paths.isEmpty()) {
      return;
    }
    out.append('\n').append(MESSAGES.text(language, key)).append("\n\n");
    paths.stream()
        .limit(MOST_ROWS)
        .forEach(path -> out.append("- ").append(escaped(path.value())).append('\n'));
    if (paths.size() > MOST_ROWS) {
      out.append("- ");
      out.append(MESSAGES.count(language, "change.more", paths.size() - MOST_ROWS)).append('\n');
    }
  }

  private String name(BadgeId badge, Language language) {
    BadgeDefinition definition = register.definitions().get(badge);
    String name = definition == null ? badge.slug().value() : definition.name().in(language);
    return escaped(name + " (" + badge.version() + ")");
  }

  /** Names come from the register: none of their characters may become markup. */
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>()#+!|~@-])", "\\\\$1").replaceAll("\\s+", " ");
  }

  private static List<RegisterPath> in(Collection<RegisterPath> paths, String folder) {
    return paths.stream().filter(path -> path.value().startsWith(folder)).toList();
  }
}
