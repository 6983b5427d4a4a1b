package org.armorial.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.authoring.Change;
import org.armorial.check.Checked;
import org.armorial.check.Checker;
import org.armorial.check.DiagnosticsJson;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.fault.TerminalText;
import org.armorial.model.Register;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/**
 * What reading the register gave.
 *
 * @param checked the register, when it has no errors
 * @param diagnostics errors and warnings, sorted
 * @param source its files
 */
record RegisterAccess(
    Optional<Checked> checked, List<Diagnostic> diagnostics, RegisterSource source) {

  /** Reads and checks the register that the call is about. */
  static RegisterAccess check(Invocation call) throws CommandException {
    Findings findings = new Findings();
    return check(call, source(call, findings), findings);
  }

  /** As above, of files that were listed; what there was to tell of them is in {@code findings}. */
  static RegisterAccess check(Invocation call, RegisterSource source, Findings findings) {
    Optional<Checked> checked = Checker.check(source, call.surroundings().clock(), findings);
    return new RegisterAccess(checked, findings.sorted(), source);
  }

  /** The register as a change would leave it. */
  static RegisterAccess check(Invocation call, Change change) throws CommandException {
    Findings findings = new Findings();
    RegisterSource then = source(call, findings).with(change.written(), change.deleted());
    return check(call, then, findings);
  }

  /** The same with further diagnostics; an error among them leaves no register. */
  RegisterAccess with(List<Diagnostic> more) {
    Findings findings = new Findings();
    findings.addAll(diagnostics);
    findings.addAll(more);
    return new RegisterAccess(
        checked.filter(c -> !findings.hasErrors()), findings.sorted(), source);
  }

  /** A register without errors, or its faults on the stream of talk and nothing. */
  static Optional<Checked> checkedOrTold(Invocation call) throws CommandException {
    RegisterAccess access = check(call);
    if (access.checked().isEmpty()) {
      access.tellFaults(call);
    } else if (!access.diagnostics().isEmpty() && !call.talk().quiet()) {
      call.talk().complain(access.text(call.talk()).stripTrailing());
    }
    return access.checked();
  }

  /** As above without warnings, which are no matter of a command that changes something else. */
  static Optional<Checked> soundOrTold(Invocation call) throws CommandException {
    RegisterAccess access = check(call);
    if (access.checked().isEmpty()) {
      access.tellFaults(call);
    }
    return access.checked();
  }

  /** Faults end the command: for a program, they are its result. */
  void tellFaults(Invocation call) {
    tellFaults(call, diagnostics);
  }

  /** As above, of what was found anywhere. */
  static void tellFaults(Invocation call, List<Diagnostic> faults) {
    Talk talk = call.talk();
    if (call.has(Flag.JSON)) {
      talk.json(new DiagnosticsJson(talk.language()).of(faults));
    } else {
      talk.complain(new TerminalText(talk.language(), talk.colour()).all(faults).stripTrailing());
    }
  }

  /** As much of the register as can be read, for commands that must work on a broken one too. */
  static Optional<Register> readOrTold(Invocation call) throws CommandException {
    Findings findings = new Findings();
    RegisterSource source = source(call, findings);
    Optional<Register> register = RegisterReader.read(source, findings, AssertionVisitor.none());
    if (register.isEmpty()) {
      tellFaults(call, findings.sorted());
    }
    return register;
  }

  /** The diagnostics as a terminal shows them. */
  String text(Talk talk) {
    return new TerminalText(talk.language(), talk.colour()).all(diagnostics);
  }

  /** The errors alone, as a terminal shows them. */
  String errors(Talk talk) {
    return new TerminalText(talk.language(), talk.colour())
        .all(diagnostics.stream().filter(Diagnostic::isError).toList());
  }

  private static RegisterSource source(Invocation call, Findings findings) throws CommandException {
    return RegisterSource.open(existingFolder(call), findings);
  }

  /** The register's folder, which must be there. */
  static RegisterFolder existingFolder(Invocation call) throws CommandException {
    if (!Files.isDirectory(call.register())) {
      throw CommandException.usage("no-register", Map.of("path", call.registerAsTyped()));
    }
    return folder(call);
  }

  /** The register's folder, called in messages as the person typed it. */
  static RegisterFolder folder(Invocation call) throws CommandException {
    return new RegisterFolder(call.register(), shown(call.registerAsTyped()));
  }

  private static String shown(String typed) {
    String slashes = typed.replace('\\', '/');
    return slashes.endsWith("/") ? slashes.substring(0, slashes.length() - 1) : slashes;
  }
}
