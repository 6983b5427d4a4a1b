package org.armorial.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.Correcting;
import org.armorial.authoring.Correction;
import org.armorial.model.ConsentedName;
import org.armorial.world.Randomness;

/** {@code correct ID}: sets right what an award says. */
final class CorrectCommand implements Command {
  @Override
  public String name() {
    return "correct";
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> flags =
        AwardChanging.flags(
            Flag.NARRATIVE,
            Flag.ROLE,
            Flag.EXPIRES,
            Flag.TERM,
            Flag.LICENSE_NUMBER,
            Flag.CREDITS,
            Flag.NAME,
            Flag.NAME_CONSENT,
            Flag.NO_NAME);
    flags.addAll(ReasonFlags.FLAGS);
    return flags;
  }

  @Override
  public int leastOperands() {
    return 1;
  }

  @Override
  public int mostOperands() {
    return 1;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Correction correction = correction(call);
    return AwardChanging.run(
        call,
        (register, awards) ->
            new Correcting(register, Moment.now(call), Randomness.system())
                .of(awards.get(0), correction, ReasonFlags.of(call, register)),
        (register, awards, change) ->
            call.talk().say(correction.isSigned() ? "correct.done" : "correct.named"));
  }

  private static Correction correction(Invocation call) throws CommandException {
    return new Correction(
        call.value(Flag.NARRATIVE),
        call.value(Flag.ROLE),
        Moment.throughDay(call, Flag.EXPIRES),
        call.value(Flag.TERM),
        call.value(Flag.LICENSE_NUMBER),
        credits(call),
        name(call),
        call.has(Flag.NO_NAME));
  }

  private static Optional<BigDecimal> credits(Invocation call) throws CommandException {
    Optional<String> typed = call.value(Flag.CREDITS);
    if (typed.isPresent() && !typed.get().matches("[0-9]{1,7}([.,][0-9]{1,6})?")) {
      throw CommandException.usage("bad-credits", Map.of("credits", typed.get()));
    }
    return typed.map(text -> new BigDecimal(text.replace(',', '.')));
  }

  /** A name is shown only with a consent that is recorded. */
  private static Optional<ConsentedName> name(Invocation call) throws CommandException {
    Optional<String> name = call.value(Flag.NAME);
    Optional<Instant> consent = Moment.of(call, Flag.NAME_CONSENT);
    if (name.isPresent() != consent.isPresent()) {
      throw CommandException.usage("name-without-consent", Map.of());
    }
    if (name.isPresent() && call.has(Flag.NO_NAME)) {
      throw CommandException.usage("name-or-none", Map.of());
    }
    return name.map(
        text ->
            new ConsentedName(
                text.strip(), LocalDate.ofInstant(consent.orElseThrow(), ZoneOffset.UTC)));
  }
}
