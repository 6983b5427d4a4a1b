package org.armorial.check;

import java.nio.file.Path;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.Outline;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/** Reads a register and runs every rule over it. */
public final class Checker {
  private final RegisterSource source;
  private final Findings findings;
  private Optional<Rules> rules = Optional.empty();

  private Checker(RegisterSource source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** Reads and checks the register in {@code folder}, shown as it was typed. */
  public static Optional<Checked> check(Path folder, Findings findings) {
    return check(RegisterSource.open(RegisterFolder.of(folder), findings), findings);
  }

  /**
   * Reads and checks a register whose files are listed, looking at each award once; empty when
   * {@code findings} has errors then.
   */
  public static Optional<Checked> check(RegisterSource source, Findings findings) {
    return new Checker(source, findings).run();
  }

  private Optional<Checked> run() {
    Register register = RegisterReader.readAsFarAsKnown(source, findings, this::start);
    rules.ifPresent(all -> all.finish(register));
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(new Checked(register, findings.sorted()));
  }

  private AssertionVisitor start(Outline outline) {
    Rules all = new Rules(outline, new Report(source, findings));
    rules = Optional.of(all);
    return all;
  }

  /** Runs every rule over a register that is in memory already, reading each award once. */
  public static Optional<Checked> check(
      Register register, RegisterSource source, Findings findings) {
    Outline outline = Outline.of(register, source);
    Rules all = new Rules(outline, new Report(source, findings));
    for (AssertionSummary summary : register.assertions()) {
      Assertion award = register.files().assertion(summary);
      all.visit(summary, award);
    }
    all.finish(register);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(new Checked(register, findings.sorted()));
  }
}
