package org.armorial.check;

import java.nio.file.Path;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/** Reads a register and runs every rule over it. */
public final class Checker {
  private Checker() {}

  /** Reads and checks the register in {@code folder}, shown as it was typed. */
  public static Optional<Checked> check(Path folder, Findings findings) {
    return check(RegisterSource.open(RegisterFolder.of(folder), findings), findings);
  }

  /**
   * Reads and checks a register whose files are listed, looking at each award once; empty when
   * {@code findings} has errors then.
   */
  public static Optional<Checked> check(RegisterSource source, Findings findings) {
    Optional<Register> register = RegisterReader.read(source, findings, AssertionVisitor.none());
    return findings.hasErrors()
        ? Optional.empty()
        : register.map(whole -> new Checked(whole, findings.sorted()));
  }
}
