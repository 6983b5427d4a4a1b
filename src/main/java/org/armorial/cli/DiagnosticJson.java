package org.armorial.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.armorial.codec.Json;
import org.armorial.fault.Catalogue;
import org.armorial.fault.Diagnostic;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Diagnostics for another program: {@code {"errors": n, "warnings": n, "diagnostics": […]}}. */
final class DiagnosticJson {
  private final Catalogue catalogue = new Catalogue();
  private final Language language;

  DiagnosticJson(Language language) {
    this.language = language;
  }

  ObjectNode all(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    ObjectNode all = Json.object();
    all.put("errors", errors);
    all.put("warnings", diagnostics.size() - errors);
    ArrayNode list = all.putArray("diagnostics");
    diagnostics.forEach(diagnostic -> list.add(one(diagnostic)));
    return all;
  }

  private ObjectNode one(Diagnostic diagnostic) {
    ObjectNode one = Json.object();
    one.put("code", diagnostic.code().id());
    one.put("severity", diagnostic.code().severity().name().toLowerCase(Locale.ROOT));
    one.put("file", diagnostic.where().file());
    if (diagnostic.where().line() > 0) {
      one.put("line", diagnostic.where().line());
    }
    if (diagnostic.where().column() > 0) {
      one.put("column", diagnostic.where().column());
      one.put("length", diagnostic.where().length());
    }
    one.put("title", catalogue.title(language, diagnostic));
    one.put("remedy", catalogue.remedy(language, diagnostic));
    return one;
  }

  /** A document as text, with a last line end. */
  static String text(ObjectNode document) {
    return new String(Json.pretty(document), StandardCharsets.UTF_8);
  }
}
