package org.armorial.repository;

import java.nio.file.Path;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.armorial.model.Register;

/**
 * Reads a working tree into a {@link Register}; every fault of every file is told in one run. Each
 * file is judged by itself here, with its name and its folder; what files say together is for the
 * rules above.
 */
public final class RegisterReader {
  private RegisterReader() {}

  /** Reads the register in {@code folder}, shown as it was typed. */
  public static Optional<Register> read(Path folder, Findings findings) {
    RegisterSource source = RegisterSource.open(RegisterFolder.of(folder), findings);
    return read(source, findings, AssertionVisitor.none());
  }

  /**
   * Reads a register whose files are listed. Files at fault are left out of it; it is empty when
   * {@code issuer.yaml} is missing or at fault. {@code Register.files()} is {@code source}.
   */
  public static Optional<Register> read(
      RegisterSource source, Findings findings, AssertionVisitor.Start visitor) {
    return NotYet.here(Optional.empty());
  }
}
