package org.armorial.check;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.armorial.fault.Findings;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.GitRepository;
import org.armorial.repository.Outline;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/** Reads a register and runs every rule over it. */
public final class Checker {
  private final RegisterSource source;
  private final Findings findings;
  private Optional<Rules> rules = Optional.empty();

  private final Optional<InstantSource> clock;

  private Checker(RegisterSource source, Optional<InstantSource> clock, Findings findings) {
    this.source = source;
    this.clock = clock;
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
    return new Checker(source, Optional.empty(), findings).run();
  }

  /**
   * As above, by a clock: a date of what has happened that lies ahead is an error too. What was
   * checked does not depend on the clock, only whether it passes.
   */
  public static Optional<Checked> check(
      RegisterSource source, InstantSource clock, Findings findings) {
    return new Checker(source, Optional.of(clock), findings).run();
  }

  private Optional<Checked> run() {
    Register register = RegisterReader.readAsFarAsKnown(source, findings, this::start);
    rules.ifPresent(all -> all.finish(register));
    return findings.hasErrors()
        ? Optional.empty()
        : rules.map(all -> new Checked(register, all.approvals(), all.policy(), findings.sorted()));
  }

  private AssertionVisitor start(Outline outline) {
    Optional<Horizon> horizon =
        clock.map(now -> new Horizon(now, () -> GitRepository.headTime(source.folder().path())));
    Rules all = new Rules(outline, horizon, new Report(source, findings));
    rules = Optional.of(all);
    return all;
  }

  /** Runs every rule over a register that is in memory already, reading each award once. */
  public static Optional<Checked> check(
      Register register, RegisterSource source, Findings findings) {
    Outline outline = Outline.of(register, source);
    Rules all = new Rules(outline, Optional.empty(), new Report(source, findings));
    for (AssertionSummary summary : register.assertions()) {
      Assertion award = register.files().assertion(summary);
      all.visit(summary, award);
    }
    all.finish(register);
    return findings.hasErrors()
        ? Optional.empty()
        : Optional.of(new Checked(register, all.approvals(), all.policy(), findings.sorted()));
  }
}
