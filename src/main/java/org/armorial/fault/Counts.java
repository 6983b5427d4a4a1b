package org.armorial.fault;

import java.util.ArrayList;
import java.util.List;
import org.armorial.text.Language;

/** {@code 3 errors, 1 warning}. */
final class Counts {
  private Counts() {}

  static String line(Catalogue catalogue, Language language, List<Diagnostic> diagnostics) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          Diagnostic.faults(
              diagnostics.stream().filter(d -> d.code().severity() == severity).toList());
      if (count > 0) {
        parts.add(catalogue.count(language, severity, count));
      }
    }
    return parts.isEmpty() ? catalogue.text(language, "none") : String.join(", ", parts);
  }
}
