package org.armorial.fault;

import java.util.Optional;

/**
 * A line of a file with a place underlined, fit for a terminal.
 *
 * @param text the line, or the part of it around the place
 * @param underline spaces and {@code ^} that stand below it; empty when no column is known
 */
record Excerpt(String text, String underline) {
  /** Code points of a line that are shown at most. */
  private static final int WINDOW = 100;

  private static final int BEFORE = 40;

  /** The excerpt of a diagnostic whose line is known. */
  static Optional<Excerpt> of(Diagnostic diagnostic) {
    return diagnostic.sourceLine().map(line -> of(diagnostic.where(), Visible.line(line)));
  }

  private static Excerpt of(SourceSpan where, String line) {
    int[] points = line.codePoints().toArray();
    int start = Math.min(Math.max(where.column() - 1, 0), points.length);
    int first = points.length <= WINDOW ? 0 : Math.max(0, start - BEFORE);
    int end = Math.min(points.length, first + WINDOW);
    String before = (first > 0 ? "…" : "") + text(points, first, Math.min(start, end));
    int stop = Math.min(end, start + Math.max(1, where.length()));
    String marked = text(points, Math.min(start, end), stop);
    String shown = before + text(points, Math.min(start, end), end);
    String whole = shown + (end < points.length ? "…" : "");
    if (where.column() == 0) {
      return new Excerpt(Columns.withoutTabs(whole), "");
    }
    int column = Columns.width(before);
    int width = Math.max(1, Columns.width(before + marked) - column);
    return new Excerpt(Columns.withoutTabs(whole), " ".repeat(column) + "^".repeat(width));
  }

  private static String text(int[] points, int from, int to) {
    return from >= to ? "" : new String(points, from, to - from);
  }
}
