package org.armorial.openbadges.conformance;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.armorial.fault.Severity;

/**
 * One thing that does not fit.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901); empty for the document itself
 * @param code what
 * @param arguments what the words need, by name; values from the document are cut short
 */
public record Nonconformity(String pointer, Code code, Map<String, String> arguments) {
  /** Keeps a copy of the arguments, sorted by name. */
  public Nonconformity {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /** That of the code. */
  public Severity severity() {
    return code.severity();
  }
}
