package org.armorial.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.armorial.check.Checked;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.Findings;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;
import org.armorial.operate.ChangeReport;
import org.armorial.operate.Irreversible;
import org.armorial.operate.RegisterChange;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.BaseTree;
import org.armorial.repository.NoBaseException;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/**
 * What the work at hand changes, when the call names a branch to compare with.
 *
 * @param report for whoever answers for it
 * @param faults what it must not do
 */
record Changes(ChangeReport report, List<Diagnostic> faults) {
  /**
   * The comparison; empty without {@code --base} and {@code --published}. A register at fault is
   * told as far as it can be read: whoever looks at a change sees what it does, and not only what
   * is wrong with it.
   */
  static Optional<Changes> since(Invocation call, Optional<Checked> checked)
      throws CommandException {
    Optional<String> base = call.value(Flag.BASE);
    Optional<String> published = call.value(Flag.PUBLISHED);
    if (base.isPresent() && published.isPresent()) {
      throw CommandException.usage("base-or-published", Map.of());
    }
    Optional<String> reference = base.or(() -> published);
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    try {
      BaseTree before =
          base.isPresent()
              ? BaseTree.where(call.register(), base.get())
              : BaseTree.at(call.register(), reference.get());
      return Optional.of(
          checked.isPresent() ? whole(call, before, checked.get()) : broken(call, before));
    } catch (NoBaseException e) {
      throw noBase(reference.get(), call.talk().text("base." + word(e.reason())));
    } catch (IOException e) {
      throw noBase(reference.get(), String.valueOf(e.getMessage()));
    }
  }

  private static CommandException noBase(String base, String reason) {
    return CommandException.usage("comparison", Map.of("base", base, "reason", reason));
  }

  private static String word(NoBaseException.Reason reason) {
    return switch (reason) {
      case NO_REPOSITORY -> "no-repository";
      case NO_COMMIT -> "no-commit";
      case NOTHING_IN_COMMON -> "nothing-in-common";
    };
  }

  private static Changes whole(Invocation call, BaseTree before, Checked checked)
      throws CommandException, IOException {
    RegisterChange change = RegisterChange.between(before.blobs(), checked.register());
    return of(call, before, change, Optional.of(checked.register()));
  }

  private static Changes broken(Invocation call, BaseTree before)
      throws CommandException, IOException {
    Findings toldAlready = new Findings();
    RegisterSource source = RegisterSource.open(RegisterAccess.folder(call), toldAlready);
    SortedMap<RegisterPath, String> now = source.blobs();
    return of(
        call,
        before,
        RegisterChange.between(before.blobs(), now),
        RegisterReader.read(source, toldAlready, AssertionVisitor.none()));
  }

  private static Changes of(
      Invocation call, BaseTree before, RegisterChange change, Optional<Register> register)
      throws CommandException, IOException {
    return new Changes(
        new ChangeReport(register, change),
        new Irreversible(RegisterAccess.folder(call)).faults(change, before, register));
  }
}
