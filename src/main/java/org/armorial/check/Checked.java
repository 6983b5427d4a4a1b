package org.armorial.check;

import java.util.List;
import org.armorial.fault.Diagnostic;
import org.armorial.model.Register;

/**
 * A register without errors. Only this package makes one, and the publishing line accepts nothing
 * else: what was checked needs no second look.
 */
public final class Checked {
  private final Register register;
  private final List<Diagnostic> warnings;

  Checked(Register register, List<Diagnostic> warnings) {
    this.register = register;
    this.warnings = List.copyOf(warnings);
  }

  /** The register. */
  public Register register() {
    return register;
  }

  /** What somebody should look at, sorted. */
  public List<Diagnostic> warnings() {
    return warnings;
  }
}
