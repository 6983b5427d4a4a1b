package org.armorial.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One thing that is wrong with the user's data, told as a value. Its words come from {@link
 * Catalogue}.
 *
 * @param code what is wrong
 * @param where the place to mend
 * @param values what the texts of the code mention by name; words that differ by language stand
 *     under {@code name.fr} and {@code name.en}, and the texts mention {@code {name}}
 * @param sourceLine the text of the line, when the file could be read
 */
public record Diagnostic(
    FaultCode code, SourceSpan where, Map<String, String> values, Optional<String> sourceLine) {
  /** Errors first, then by place, then by code; the same on every machine. */
  public static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.code().severity())
          .thenComparing(Diagnostic::where)
          .thenComparing(d -> d.code().id())
          .thenComparing(d -> d.values().toString());

  /** Sorts the values by name, so that equal diagnostics print alike. */
  public Diagnostic {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** A diagnostic without the text of its line. */
  public static Diagnostic of(FaultCode code, SourceSpan where, Map<String, String> values) {
    return new Diagnostic(code, where, values, Optional.empty());
  }

  /** A diagnostic about a file as a whole. */
  public static Diagnostic of(FaultCode code, String file) {
    return of(code, SourceSpan.whole(file), Map.of());
  }

  /** How many faults it stands for: those of a file are told one by one up to a limit. */
  public long faults() {
    return code == FaultCode.MORE_FAULTS ? Long.parseLong(values.getOrDefault("count", "1")) : 1;
  }

  /** How many faults all of them stand for. */
  public static long faults(List<Diagnostic> diagnostics) {
    return diagnostics.stream().mapToLong(Diagnostic::faults).sum();
  }

  /** Whether it stops the work. */
  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }
}
