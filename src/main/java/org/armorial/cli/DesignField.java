package org.armorial.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What the design of a badge asks, in the order of a workshop. The question stands under {@code
 * ask.<member>}.
 */
enum DesignField {
  NAME(Flag.NAME, "name", Form.TEXT, true),
  DESCRIPTION(Flag.DESCRIPTION, "description", Form.TEXT, true),
  KIND(Flag.KIND, "kind", Form.WORD, true),
  NEED(Flag.NEED, "need", Form.TEXT, false),
  AUDIENCE(Flag.AUDIENCE, "audience", Form.TEXT, false),
  CRITERIA(Flag.CRITERIA, "criteria", Form.MARKDOWN, true),
  NARRATIVE(Flag.NARRATIVE, "narrative", Form.TEXT, false),
  EVIDENCE(Flag.EVIDENCE, "evidence", Form.EVIDENCE, false),
  EXAMINATION(Flag.EXAMINATION, "examination", Form.TEXT, false),
  VALIDITY(Flag.VALIDITY, "validity", Form.PERIOD, false),
  REQUIRES(Flag.REQUIRES, "requires", Form.BADGES, false),
  DESIGNERS(Flag.DESIGNER, "designers", Form.DESIGNERS, false),
  ALIGNMENTS(Flag.ALIGNMENT, "alignments", Form.ALIGNMENTS, false),
  EFFECTS(Flag.EFFECT, "effects", Form.TEXTS, false),
  INDICATORS(Flag.INDICATOR, "indicators", Form.TEXTS, false),
  TAGS(Flag.TAG, "tags", Form.TEXTS, false),
  LICENCE(Flag.LICENCE, "licence", Form.TEXT, false),
  LETTERS(Flag.TEXT, "letters", Form.TEXT, false),
  COLOUR(Flag.COLOUR, "colour", Form.TEXT, false);

  private static final Pattern PERIOD = Pattern.compile("([0-9]{1,3}) *(ans?|years?|mois|months?)");
  private static final Pattern MARKDOWN = Pattern.compile("(?m)^(\\s*$|[-*+#>] ?|[0-9]+[.)] )");

  private final Flag flag;
  private final String member;
  private final Form form;
  private final boolean required;

  /** What becomes of what is typed. */
  private enum Form {
    TEXT,
    WORD,
    PERIOD,
    MARKDOWN,
    TEXTS,
    EVIDENCE,
    DESIGNERS,
    ALIGNMENTS,
    BADGES
  }

  DesignField(Flag flag, String member, Form form, boolean required) {
    this.flag = flag;
    this.member = member;
    this.form = form;
    this.required = required;
  }

  Flag flag() {
    return flag;
  }

  /** Its name in a canvas. */
  String member() {
    return member;
  }

  boolean isRequired() {
    return required;
  }

  /** Whether several are typed, one a line. */
  boolean isList() {
    return flag.repeats();
  }

  /** What was typed as a canvas has it. */
  JsonNode value(String typed) {
    return switch (form) {
      case TEXT -> StringNode.valueOf(typed);
      case WORD -> StringNode.valueOf(typed.toLowerCase(Locale.ROOT));
      case PERIOD -> StringNode.valueOf(period(typed));
      case MARKDOWN -> StringNode.valueOf(markdown(typed));
      case TEXTS -> lines(typed, (into, line) -> into.add(line));
      case EVIDENCE -> lines(typed, (into, line) -> evidence(into.addObject(), parts(line)));
      case DESIGNERS ->
          lines(typed, (into, line) -> put(into.addObject(), parts(line), "name", "role", "url"));
      case ALIGNMENTS ->
          lines(
              typed,
              (into, line) ->
                  put(into.addObject(), parts(line), "name", "url", "framework", "code"));
      case BADGES -> badges(typed);
    };
  }

  private interface Item {
    void add(ArrayNode into, String line);
  }

  private static ArrayNode lines(String typed, Item item) {
    ArrayNode array = Json.array();
    typed.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> item.add(array, l));
    return array;
  }

  private static String[] parts(String line) {
    String[] parts = line.split("\\|", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i].strip();
    }
    return parts;
  }

  private static void put(ObjectNode into, String[] parts, String... names) {
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        // A part too many is told as the field that it cannot be.
        into.put(i < names.length ? names[i] : parts[i], parts[i]);
      }
    }
  }

  /** The last part may say that an award without it is a fault. */
  private static void evidence(ObjectNode into, String[] parts) {
    String last = parts[parts.length - 1].toLowerCase(Locale.ROOT);
    boolean required = parts.length > 2 && (last.equals("obligatoire") || last.equals("required"));
    put(
        into,
        required ? java.util.Arrays.copyOf(parts, parts.length - 1) : parts,
        "name",
        "prompt",
        "genre");
    if (required) {
      into.put("required", true);
    }
  }

  private static ObjectNode badges(String typed) {
    ObjectNode tree = Json.object();
    ArrayNode all = tree.putArray("all");
    typed
        .lines()
        .map(String::strip)
        .filter(l -> !l.isEmpty())
        .forEach(badge -> all.addObject().put("badge", badge));
    return tree;
  }

  /** {@code 3 ans} and {@code 18 months} are what people say for P3Y and P18M. */
  private static String period(String typed) {
    Matcher plain = PERIOD.matcher(typed.strip().toLowerCase(Locale.ROOT));
    if (!plain.matches()) {
      return typed.strip();
    }
    boolean years = plain.group(2).startsWith("a") || plain.group(2).startsWith("y");
    return "P" + plain.group(1) + (years ? "Y" : "M");
  }

  /** Lines without marks are criteria, one each. */
  private static String markdown(String typed) {
    if (MARKDOWN.matcher(typed).find() || typed.lines().count() < 2) {
      return typed;
    }
    StringBuilder list = new StringBuilder();
    typed.lines().forEach(line -> list.append("- ").append(line.strip()).append('\n'));
    return list.toString();
  }
}
