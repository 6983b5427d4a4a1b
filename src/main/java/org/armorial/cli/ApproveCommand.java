package org.armorial.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.approval.Vote;
import org.armorial.authoring.Approving;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.SheetDraft;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.Register;
import org.armorial.proof.ssh.SshKeygen;
import org.armorial.site.Jury;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;

/** {@code approve}: shows what waits for approval, and signs it. */
final class ApproveCommand implements Command {
  @Override
  public String name() {
    return "approve";
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> flags = EnumSet.of(Flag.KEY, Flag.OUT, Flag.SIGNATURE, Flag.YES);
    flags.addAll(ChangeMaking.FLAGS);
    return flags;
  }

  @Override
  public int mostOperands() {
    return 1_000;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Approving approving = new Approving(checked.get());
    try {
      SheetDraft draft = approving.draft(call.operands(), call.surroundings().clock().instant());
      if (!call.has(Flag.JSON)) {
        new AwardReading(call.talk(), checked.get()).show(draft);
      }
      Optional<Path> out = call.file(Flag.OUT);
      if (out.isPresent()) {
        return layOut(call, checked.get().register(), draft, out.get());
      }
      Optional<byte[]> signature = signature(call, draft);
      return signature.isEmpty()
          ? ExitCode.DONE
          : ChangeMaking.make(call, approving.signed(draft, signature.get()));
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.FAULTS, "refused", Map.of("reason", e.text(call.talk().language())));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  /** For those who sign elsewhere, outside the register: the sheet alone, or a juror's page. */
  private static ExitCode layOut(Invocation call, Register register, SheetDraft draft, Path out)
      throws StorageException {
    boolean isPage = out.toString().endsWith(".html");
    SingleFile.write(
        out, isPage ? Jury.page(call.talk().language(), register, draft) : draft.bytes());
    if (call.has(Flag.JSON)) {
      call.talk().json(Json.object().put("written", out.toString()));
    } else {
      call.talk().result(out.toString());
    }
    call.talk()
        .say(
            isPage ? "approve.page-laid-out" : "approve.laid-out",
            Map.of("sheet", out, "namespace", Vote.NAMESPACE));
    return ExitCode.DONE;
  }

  /** Empty when nobody said yet with what to sign. */
  private static Optional<byte[]> signature(Invocation call, SheetDraft draft)
      throws CommandException, StorageException {
    Optional<Path> made = call.file(Flag.SIGNATURE);
    if (made.isPresent()) {
      return Optional.of(SingleFile.read(made.get(), 1 << 16));
    }
    Optional<Path> key = call.file(Flag.KEY);
    if (key.isEmpty() || call.has(Flag.DRY_RUN)) {
      call.talk().say("approve.unsigned", Map.of("sheet", draft.sheet()));
      return Optional.empty();
    }
    if (!Files.isRegularFile(key.get())) {
      throw CommandException.usage("no-ssh-key", Map.of("path", key.get()));
    }
    if (!call.has(Flag.YES) && !isAgreed(call, draft)) {
      call.talk().say("approve.not-agreed");
      return Optional.empty();
    }
    SshKeygen.Outcome outcome =
        new SshKeygen(call.surroundings().directory())
            .sign(key.get(), Vote.NAMESPACE, draft.bytes());
    if (outcome.signature().isEmpty()) {
      String reason = outcome.complaint();
      throw new CommandException(
          ExitCode.KEY,
          reason.isEmpty() ? "no-ssh-keygen" : "ssh-refused",
          Map.of("reason", reason));
    }
    return outcome.signature();
  }

  /** Nobody signs what they were not asked about. */
  private static boolean isAgreed(Invocation call, SheetDraft draft) throws CommandException {
    Optional<Surroundings.Keyboard> keyboard = call.surroundings().keyboard();
    if (keyboard.isEmpty()) {
      throw CommandException.usage("yes-needed", Map.of());
    }
    String question = call.talk().text("approve.ask", Map.of("count", draft.size()));
    String answer = String.valueOf(keyboard.get().hidden(question)).strip();
    return answer.equalsIgnoreCase(call.talk().text("approve.yes"));
  }
}
