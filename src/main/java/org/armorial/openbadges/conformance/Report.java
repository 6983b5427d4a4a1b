package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.armorial.fault.Severity;

/**
 * What is known about the form of a document.
 *
 * @param standard that the document follows
 * @param kind of thing that it is
 * @param nonconformities the first ones, {@value Findings#KEPT} at most, in the order of the
 *     standard's own tables
 * @param errors how many errors there are in all
 * @param warnings how many warnings there are in all
 */
public record Report(
    Standard standard, Kind kind, List<Nonconformity> nonconformities, int errors, int warnings) {
  /** Keeps a copy of the list. */
  public Report {
    nonconformities = List.copyOf(nonconformities);
  }

  /** Whether the standard is known and nothing breaks it; warnings do not count. */
  public boolean conforms() {
    return standard != Standard.UNKNOWN && errors == 0;
  }

  /** How many findings are counted but not listed. */
  public int unlisted() {
    return errors + warnings - nonconformities.size();
  }

  /** The distinct codes of one severity among those listed, in the order of {@link Code}. */
  public Set<Code> codes(Severity severity) {
    Set<Code> codes = new TreeSet<>();
    for (Nonconformity each : nonconformities) {
      if (each.severity() == severity) {
        codes.add(each.code());
      }
    }
    return codes;
  }
}
