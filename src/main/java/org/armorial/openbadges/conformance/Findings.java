package org.armorial.openbadges.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armorial.fault.Severity;

/**
 * Collects what is found: a limited list and the whole count. A place for an error is always kept
 * free by dropping the last warning, so that warnings cannot crowd out what breaks conformance.
 */
final class Findings {
  static final int KEPT = 100;

  private final List<Nonconformity> kept = new ArrayList<>();
  private int errors;
  private int warnings;

  void add(String pointer, Code code, Map<String, String> arguments) {
    boolean error = code.severity() == Severity.ERROR;
    if (error) {
      errors++;
    } else {
      warnings++;
    }
    if (kept.size() == KEPT && (!error || !dropWarning())) {
      return;
    }
    kept.add(new Nonconformity(pointer, code, arguments));
  }

  void add(String pointer, Code code) {
    add(pointer, code, Map.of());
  }

  void add(String pointer, Code code, String name, String value) {
    add(pointer, code, Map.of(name, Excerpt.of(value)));
  }

  private boolean dropWarning() {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).severity() == Severity.WARNING) {
        kept.remove(i);
        return true;
      }
    }
    return false;
  }

  Report report(Standard standard, Kind kind) {
    return new Report(standard, kind, kept, errors, warnings);
  }
}
