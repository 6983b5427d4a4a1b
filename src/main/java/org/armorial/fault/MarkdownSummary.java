package org.armorial.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.armorial.text.Language;

/**
 * Diagnostics as a table for the summary of a workflow's run, which the platform limits to 1 MiB.
 */
public final class MarkdownSummary {
  private static final int LARGEST = 900_000;

  private final Catalogue catalogue = new Catalogue();
  private final Language language;

  /** In {@code language}. */
  public MarkdownSummary(Language language) {
    this.language = language;
  }

  /** A heading, a line that counts and a table; lines end in LF. */
  public String text(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    out.append("## ").append(catalogue.text(language, "summary.title")).append("\n\n");
    out.append(Counts.line(catalogue, language, diagnostics)).append('\n');
    if (diagnostics.isEmpty()) {
      return out.toString();
    }
    out.append("\n| | ").append(catalogue.text(language, "summary.place"));
    out.append(" | ").append(catalogue.text(language, "summary.fault"));
    out.append(" | ").append(catalogue.text(language, "summary.remedy"));
    out.append(" |\n|---|---|---|---|\n");
    int size = 0;
    int rows = 0;
    for (Diagnostic diagnostic : diagnostics) {
      String row = row(diagnostic);
      size += row.getBytes(StandardCharsets.UTF_8).length;
      if (size > LARGEST) {
        break;
      }
      out.append(row);
      rows++;
    }
    if (rows < diagnostics.size()) {
      long rest = Diagnostic.faults(diagnostics.subList(rows, diagnostics.size()));
      out.append('\n').append(safe(catalogue.count(language, "summary.cut", rest))).append('\n');
    }
    return out.toString();
  }

  private String row(Diagnostic diagnostic) {
    return "| "
        + (diagnostic.isError() ? "❌" : "⚠️")
        + " "
        + diagnostic.code().id()
        + " | <code>"
        + entities(Visible.line(diagnostic.where().toString()))
        + "</code> | "
        + safe(catalogue.title(language, diagnostic))
        + " | "
        + safe(catalogue.remedy(language, diagnostic))
        + " |\n";
  }

  /** Text with its back quotes as code and nothing else of Markdown or HTML. */
  private static String safe(String text) {
    String[] parts = text.split("`", -1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      boolean alone = i % 2 == 1 && !code;
      out.append(alone ? "&#96;" : "").append(code ? "<code>" : "");
      out.append(entities(parts[i])).append(code ? "</code>" : "");
    }
    return out.toString();
  }

  /** As an entity, a character means itself to Markdown, to HTML and to mentions. */
  private static String entities(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean plain = Character.isLetterOrDigit(c) || c > 127 || " ,;.'/-".indexOf(c) >= 0;
              if (plain) {
                out.appendCodePoint(c);
              } else {
                out.append("&#").append(c).append(';');
              }
            });
    return out.toString();
  }
}
