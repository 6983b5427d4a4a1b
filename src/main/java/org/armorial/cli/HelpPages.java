package org.armorial.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** Help as a person reads it: what it is for, examples, then the rest. */
final class HelpPages {
  private static final int WIDTH = 92;

  private final List<Command> commands;

  HelpPages(List<Command> commands) {
    this.commands = List.copyOf(commands);
  }

  /** What the program is for and what it can do. */
  String overview(Talk talk) {
    StringBuilder page = new StringBuilder(talk.text("help.intro")).append("\n\n");
    section(page, talk.text("help.heading.examples"), columns(talk.text("help.examples")));
    List<String[]> rows = new ArrayList<>();
    for (Command command : commands) {
      rows.add(new String[] {command.name(), talk.text("help." + command.name() + ".summary")});
    }
    section(page, talk.text("help.heading.commands"), rows);
    section(page, talk.text("help.heading.common"), flags(talk, Flag.COMMON, ""));
    section(page, talk.text("help.heading.exit"), columns(talk.text("help.exit")));
    return page.append(talk.text("help.outro")).append('\n').toString();
  }

  /** What one command is for. */
  String page(Talk talk, Command command) {
    String key = "help." + command.name();
    StringBuilder page = new StringBuilder(talk.text(key + ".summary")).append("\n\n");
    section(page, talk.text("help.heading.examples"), columns(talk.text(key + ".examples")));
    page.append(talk.text("help.heading.usage")).append('\n');
    talk.text(key + ".usage").lines().forEach(line -> page.append("  ").append(line).append('\n'));
    page.append('\n');
    String more = talk.text(key + ".more");
    if (!more.isEmpty()) {
      page.append(wrapped(more, 0)).append("\n\n");
    }
    if (!command.flags().isEmpty()) {
      section(
          page,
          talk.text("help.heading.options"),
          flags(talk, command.flags(), "." + command.name()));
    }
    section(page, talk.text("help.heading.common"), flags(talk, Flag.COMMON, ""));
    return page.toString().stripTrailing() + "\n";
  }

  /** A flag that means something else to one command has a text of its own there. */
  private static List<String[]> flags(Talk talk, Collection<Flag> flags, String suffix) {
    List<String[]> rows = new ArrayList<>();
    for (Flag flag : EnumSet.copyOf(flags)) {
      String key = "flag." + flag.longName();
      String value = flag.takesValue() ? " " + own(talk, key + ".value", suffix) : "";
      rows.add(new String[] {flag.spelling() + value, own(talk, key, suffix)});
    }
    return rows;
  }

  private static String own(Talk talk, String key, String suffix) {
    return talk.text(talk.has(key + suffix) ? key + suffix : key);
  }

  /** Lines of {@code left | right}. */
  private static List<String[]> columns(String lines) {
    return lines.lines().map(line -> line.split(" \\| ", 2)).toList();
  }

  private static void section(StringBuilder page, String heading, List<String[]> rows) {
    int left = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
    page.append(heading).append('\n');
    for (String[] row : rows) {
      page.append("  ").append(row[0]);
      if (row.length > 1) {
        page.append(" ".repeat(left - row[0].length() + 2)).append(wrapped(row[1], left + 4));
      }
      page.append('\n');
    }
    page.append('\n');
  }

  private static String wrapped(String text, int indent) {
    StringBuilder out = new StringBuilder();
    int used = indent;
    for (String word : text.split(" ", -1)) {
      if (used > indent && used + 1 + word.length() > Math.max(WIDTH, indent + 30)) {
        out.append('\n').append(" ".repeat(indent));
        used = indent;
      } else if (used > indent) {
        out.append(' ');
        used++;
      }
      out.append(word);
      used = word.contains("\n") ? word.length() - word.lastIndexOf('\n') : used + word.length();
    }
    return out.toString();
  }
}
