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
import org.armorial.operate.ApprovalChange;
import org.armorial.operate.ChangeReport;
import org.armorial.operate.Compared;
import org.armorial.operate.Departure;
import org.armorial.operate.Departures;
import org.armorial.operate.Irreversible;
import org.armorial.operate.Pictures;
import org.armorial.operate.Plan;
import org.armorial.operate.RegisterChange;
import org.armorial.repository.AssertionVisitor;
import org.armorial.repository.BaseTree;
import org.armorial.repository.NoBaseException;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterReader;
import org.armorial.text.Similar;

/**
 * What the work at hand changes, when the call names a branch to compare with.
 *
 * @param report for whoever answers for it
 * @param plan the same at length
 * @param faults what it must not do
 */
record Changes(ChangeReport report, Plan plan, List<Diagnostic> faults) {
  /**
   * The comparison; empty without {@code --base} and {@code --published}. A register at fault is
   * told as far as it can be read: whoever looks at a change sees what it does, and not only what
   * is wrong with it.
   */
  static Optional<Changes> since(Invocation call, RegisterAccess access) throws CommandException {
    Optional<String> base = call.value(Flag.BASE);
    Optional<String> published = call.value(Flag.PUBLISHED);
    if (base.isPresent() && published.isPresent()) {
      throw CommandException.usage("base-or-published", Map.of());
    }
    Optional<String> reference = base.or(() -> published);
    if (reference.isEmpty()) {
      if (!call.values(Flag.DROP).isEmpty()) {
        throw CommandException.usage("drop-without-base", Map.of());
      }
      return Optional.empty();
    }
    Comparison with = new Comparison(reference.get(), base.isEmpty(), "", "");
    return Optional.of(since(call, access, with));
  }

  /**
   * What to compare.
   *
   * @param reference what is published
   * @param isVery whether with that very commit, and not where the work left its branch
   * @param head the branch or commit that is looked at; empty for the working tree
   * @param headCommit its commit
   */
  record Comparison(String reference, boolean isVery, String head, String headCommit) {}

  static Changes since(Invocation call, RegisterAccess access, Comparison with)
      throws CommandException {
    try {
      RegisterFolder folder = access.source().folder();
      BaseTree before =
          with.isVery()
              ? BaseTree.at(folder.path(), with.reference())
              : with.head().isEmpty()
                  ? BaseTree.where(folder.path(), with.reference())
                  : BaseTree.where(folder.path(), with.headCommit(), with.reference());
      return access.checked().isPresent()
          ? whole(call, before, with, access)
          : broken(call, before, with, access);
    } catch (NoBaseException e) {
      throw noBase(call, with.reference(), e);
    } catch (IOException e) {
      throw noBase(with.reference(), String.valueOf(e.getMessage()));
    }
  }

  static CommandException noBase(Invocation call, String reference, NoBaseException e) {
    return noBase(reference, call.talk().text("base." + word(e.reason())));
  }

  static CommandException noBase(String base, String reason) {
    return CommandException.usage("comparison", Map.of("base", base, "reason", reason));
  }

  private static String word(NoBaseException.Reason reason) {
    return switch (reason) {
      case NO_REPOSITORY -> "no-repository";
      case NO_COMMIT -> "no-commit";
      case NOTHING_IN_COMMON -> "nothing-in-common";
    };
  }

  private static Changes whole(
      Invocation call, BaseTree before, Comparison with, RegisterAccess access)
      throws CommandException, IOException {
    Checked checked = access.checked().orElseThrow();
    RegisterChange change = RegisterChange.between(before.blobs(), checked.register());
    ApprovalChange approvals = ApprovalChange.of(change, before, checked, access.source());
    return of(call, before, with, access, change, Optional.of(checked.register()), approvals);
  }

  private static Changes broken(
      Invocation call, BaseTree before, Comparison with, RegisterAccess access)
      throws CommandException, IOException {
    Findings toldAlready = new Findings();
    SortedMap<RegisterPath, String> now = access.source().blobs();
    return of(
        call,
        before,
        with,
        access,
        RegisterChange.between(before.blobs(), now),
        RegisterReader.read(access.source(), toldAlready, AssertionVisitor.none()),
        ApprovalChange.NONE);
  }

  private static Changes of(
      Invocation call,
      BaseTree before,
      Comparison with,
      RegisterAccess access,
      RegisterChange change,
      Optional<Register> register,
      ApprovalChange approvals)
      throws CommandException, IOException {
    Departures departures =
        Departures.of(
            new Irreversible(access.source(), access.checked()).faults(change, before, register),
            change,
            call.values(Flag.DROP),
            before.address());
    refuseUnknown(departures);
    RegisterFolder folder = access.source().folder();
    String head = with.head().isEmpty() ? checkedOut(register) : with.headCommit();
    ChangeReport plain = new ChangeReport(register, change, approvals, Pictures.NONE);
    Pictures pictures =
        register.isEmpty()
            ? Pictures.NONE
            : Pictures.of(Plan.badges(plain, change), before, register.get(), folder, head);
    ChangeReport report = plain.with(pictures);
    Compared compared =
        new Compared(with.reference(), before.commit(), before.tip(), with.head(), head);
    return new Changes(
        report,
        new Plan(compared, change, report, departures, register, access.checked()),
        departures.faults());
  }

  private static String checkedOut(Optional<Register> register) {
    return register.map(Register::commit).orElse("");
  }

  /** A word that lets nothing go was meant for something else. */
  private static void refuseUnknown(Departures departures) throws CommandException {
    if (!departures.unknown().isEmpty()) {
      String address = departures.unknown().get(0);
      Optional<String> near =
          Similar.to(address, departures.all().stream().map(Departure::address).toList());
      throw near.isPresent()
          ? CommandException.usage(
              "drop-unknown-near", Map.of("address", address, "near", near.get()))
          : CommandException.usage("drop-unknown", Map.of("address", address));
    }
  }
}
