package org.armorial.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.Renewing;
import org.armorial.world.Randomness;

/** {@code renew ID…}: awards a badge again to those who have it. */
final class RenewCommand implements Command {
  @Override
  public String name() {
    return "renew";
  }

  @Override
  public Set<Flag> flags() {
    return AwardChanging.flags(Flag.EXPIRES);
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
    Optional<Instant> expires = Moment.throughDay(call, Flag.EXPIRES);
    return AwardChanging.run(
        call,
        (register, awards) ->
            new Renewing(register, Moment.now(call), Randomness.system()).of(awards, expires),
        (register, awards, change) -> call.talk().say("renew.done"));
  }
}
