package org.armorial.check;

import java.util.List;
import java.util.function.Predicate;
import org.armorial.codec.Json;
import org.armorial.fault.Catalogue;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Severity;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Diagnostics as JSON, for programs; members are added over time and never renamed. */
public final class DiagnosticsJson {
  private final Catalogue catalogue = new Catalogue();
  private final Language language;

  /** Its sentences in {@code language}. */
  public DiagnosticsJson(Language language) {
    this.language = language;
  }

  /** {@code {errors, warnings, diagnostics: […]}}, in the order given. */
  public ObjectNode of(List<Diagnostic> diagnostics) {
    ObjectNode root = Json.object();
    root.put("errors", count(diagnostics, Diagnostic::isError));
    root.put("warnings", count(diagnostics, d -> !d.isError()));
    ArrayNode all = root.putArray("diagnostics");
    diagnostics.forEach(diagnostic -> all.add(one(diagnostic)));
    return root;
  }

  private static long count(List<Diagnostic> diagnostics, Predicate<Diagnostic> kind) {
    return Diagnostic.faults(diagnostics.stream().filter(kind).toList());
  }

  private ObjectNode one(Diagnostic diagnostic) {
    ObjectNode node = Json.object();
    node.put("code", diagnostic.code().id());
    node.put("severity", diagnostic.code().severity() == Severity.ERROR ? "error" : "warning");
    node.put("file", diagnostic.where().file());
    if (diagnostic.where().line() > 0) {
      node.put("line", diagnostic.where().line());
    }
    if (diagnostic.where().column() > 0) {
      node.put("column", diagnostic.where().column());
      node.put("length", diagnostic.where().length());
    }
    node.put("title", catalogue.title(language, diagnostic));
    node.put("remedy", catalogue.remedy(language, diagnostic));
    diagnostic.sourceLine().ifPresent(line -> node.put("sourceLine", line));
    return node;
  }
}
