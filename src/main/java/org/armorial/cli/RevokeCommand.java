package org.armorial.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.Revoking;
import org.armorial.model.AssertionSummary;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;

/** {@code revoke ID… --reason TEXT}: ends awards for good. */
final class RevokeCommand implements Command {
  @Override
  public String name() {
    return "revoke";
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> flags = AwardChanging.flags(Flag.ON);
    flags.addAll(ReasonFlags.FLAGS);
    return flags;
  }

  @Override
  public int leastOperands() {
    return 1;
  }

  @Override
  public int mostOperands() {
    return AwardChanging.MOST;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Instant now = Moment.now(call);
    Instant on = Moment.of(call, Flag.ON).orElse(now);
    return AwardChanging.run(
        call,
        (register, awards) -> new Revoking(register, now).of(awards, on, reason(call, register)),
        (register, awards, change) -> say(call, new Revoking(register, now), awards));
  }

  private static LocalizedText reason(Invocation call, Register register) throws CommandException {
    Optional<LocalizedText> reason = ReasonFlags.of(call, register);
    if (reason.isEmpty()) {
      throw CommandException.usage("reason-missing", Map.of());
    }
    return reason.get();
  }

  private static void say(Invocation call, Revoking revoking, List<AssertionSummary> awards) {
    call.talk().say("revoke.done");
    for (AssertionSummary renewal : revoking.renewals(awards)) {
      call.talk().say("revoke.renewal", Map.of("id", renewal.id()));
    }
  }
}
