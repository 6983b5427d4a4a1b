package org.armorial.fault;

import java.util.List;
import java.util.Optional;
import org.armorial.text.Language;

/**
 * Diagnostics as a terminal shows them, in the manner of rustc: the place, the line with the part
 * underlined, the remedy, and where to read more.
 */
public final class TerminalText {
  private static final String RESET = "\u001b[0m";
  private static final String BOLD = "\u001b[1m";
  private static final String RED = "\u001b[1;31m";
  private static final String YELLOW = "\u001b[1;33m";
  private static final String BLUE = "\u001b[1;34m";
  private static final String CYAN = "\u001b[1;36m";

  private final Catalogue catalogue = new Catalogue();
  private final Language language;
  private final boolean colour;

  /** In {@code language}, with ANSI colours or without. */
  public TerminalText(Language language, boolean colour) {
    this.language = language;
    this.colour = colour;
  }

  /** All of them, each followed by an empty line, then a line that counts; lines end in LF. */
  public String all(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(diagnostic -> out.append(one(diagnostic)).append('\n'));
    return out.append(Counts.line(catalogue, language, diagnostics)).append('\n').toString();
  }

  /** One, several lines long. */
  public String one(Diagnostic diagnostic) {
    String tone = diagnostic.isError() ? RED : YELLOW;
    StringBuilder out = new StringBuilder();
    out.append(
        paint(
            tone,
            catalogue.severity(language, diagnostic.code().severity())
                + "["
                + diagnostic.code().id()
                + "]"));
    out.append(paint(BOLD, ": " + catalogue.title(language, diagnostic))).append('\n');
    place(out, diagnostic, tone);
    out.append(paint(CYAN, catalogue.remedyLabel(language) + colon()));
    out.append(catalogue.remedy(language, diagnostic)).append('\n');
    return out.append(catalogue.more(language, diagnostic.code())).append('\n').toString();
  }

  private void place(StringBuilder out, Diagnostic diagnostic, String tone) {
    Optional<Excerpt> excerpt = Excerpt.of(diagnostic);
    String number = excerpt.isEmpty() ? "" : Integer.toString(diagnostic.where().line());
    String margin = " ".repeat(number.length());
    String where = Visible.line(diagnostic.where().toString());
    out.append(margin).append(paint(BLUE, " --> ")).append(where).append('\n');
    if (excerpt.isEmpty()) {
      return;
    }
    out.append(paint(BLUE, margin + "  |")).append('\n');
    out.append(paint(BLUE, " " + number + " | ")).append(excerpt.get().text()).append('\n');
    String label = catalogue.label(language, diagnostic).map(words -> " " + words).orElse("");
    if (!excerpt.get().underline().isEmpty()) {
      out.append(paint(BLUE, margin + "  | "));
      out.append(paint(tone, excerpt.get().underline() + label)).append('\n');
    }
    out.append(paint(BLUE, margin + "  |")).append('\n');
  }

  private String colon() {
    return language.equals(Language.FRENCH) ? "\u00A0: " : ": ";
  }

  private String paint(String code, String text) {
    return colour ? code + text + RESET : text;
  }
}
