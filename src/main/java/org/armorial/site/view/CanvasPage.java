package org.armorial.site.view;

import java.util.List;
import java.util.Map;

/**
 * The workshop canvas, one file that works without a network.
 *
 * @param lang its language
 * @param t texts
 * @param parts what it carries inside
 * @param repository address of the forge; empty when nobody said
 * @param kinds of badges
 * @param boxes what is asked, by the name of the field
 * @param rows what an item of a list of several parts asks
 */
public record CanvasPage(
    String lang,
    Texts t,
    OfflineParts parts,
    String repository,
    List<Choice> kinds,
    Map<String, Box> boxes,
    Map<String, List<Choice>> rows) {
  /** Copies its collections. */
  public CanvasPage {
    kinds = List.copyOf(kinds);
    boxes = Map.copyOf(boxes);
    rows = Map.copyOf(rows);
  }

  /** What is asked for a field. */
  public Box box(String name) {
    Box box = boxes.get(name);
    if (box == null) {
      throw new IllegalArgumentException("no box " + name);
    }
    return box;
  }

  /** What an item of a list asks. */
  public List<Choice> parts(String name) {
    return rows.getOrDefault(name, List.of());
  }

  /** A value and what people call it. */
  public record Choice(String value, String label) {}

  /**
   * Room for an answer.
   *
   * @param name of the field
   * @param label what a form calls it
   * @param help what to write there
   * @param lines how high it is
   * @param kind how the script reads it
   * @param needed whether a definition lacks it
   */
  public record Box(String name, String label, String help, int lines, Kind kind, boolean needed) {
    /** How the script reads a box. */
    public enum Kind {
      /** As it is. */
      TEXT,
      /** One item a line. */
      LIST,
      /** In a way of its own. */
      OWN
    }

    /** Whether the answer is taken as it is. */
    public boolean text() {
      return kind == Kind.TEXT;
    }

    /** Whether each line is an item. */
    public boolean list() {
      return kind == Kind.LIST;
    }

    /** Characters that fit. */
    public String longest() {
      return lines == 1 ? "200" : lines > 4 ? "20000" : "4000";
    }
  }
}
