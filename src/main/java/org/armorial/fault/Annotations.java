package org.armorial.fault;

import java.util.ArrayList;
import java.util.List;
import org.armorial.text.Language;

/**
 * Diagnostics as workflow commands of GitHub Actions, which shows them beside the lines of a pull
 * request. The platform keeps ten of a kind for each step and drops the rest silently; the tenth
 * therefore says how many there are.
 */
public final class Annotations {
  private static final int SHOWN = 9;

  private final Catalogue catalogue = new Catalogue();
  private final Language language;

  /** In {@code language}. */
  public Annotations(Language language) {
    this.language = language;
  }

  /** One line for each, errors first, in the order given. */
  public List<String> lines(List<Diagnostic> diagnostics) {
    List<String> lines = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      List<Diagnostic> kind =
          diagnostics.stream().filter(d -> d.code().severity() == severity).toList();
      kind.stream().limit(SHOWN).map(this::line).forEach(lines::add);
      if (kind.size() > SHOWN) {
        String rest = severity == Severity.ERROR ? "rest.error" : "rest.warning";
        long count = Diagnostic.faults(kind.subList(SHOWN, kind.size()));
        String words = catalogue.count(language, rest, count);
        lines.add("::" + command(severity) + "::" + data(words));
      }
    }
    return lines;
  }

  private String line(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder("::").append(command(diagnostic.code().severity()));
    SourceSpan where = diagnostic.where();
    out.append(" file=").append(property(where.file()));
    if (where.line() > 0) {
      out.append(",line=").append(where.line());
    }
    if (where.column() > 0) {
      out.append(",col=").append(where.column());
      out.append(",endColumn=").append(where.column() + Math.max(1, where.length()));
    }
    out.append(",title=").append(property(diagnostic.code().id()));
    String message =
        catalogue.title(language, diagnostic)
            + "\n"
            + catalogue.remedyLabel(language)
            + (language.equals(Language.FRENCH) ? "\u00A0: " : ": ")
            + catalogue.remedy(language, diagnostic)
            + "\n"
            + catalogue.more(language, diagnostic.code());
    return out.append("::").append(data(message)).toString();
  }

  private static String command(Severity severity) {
    return severity == Severity.ERROR ? "error" : "warning";
  }

  // The escapes of the runner's own toolkit (actions/toolkit, core/src/command.ts): a line feed
  // would otherwise begin a command of the user's choice.
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
