package org.armorial.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.AwardLookup;
import org.armorial.authoring.Change;
import org.armorial.check.Checked;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;

/** Changes awards that are named by the operands of a call. */
final class AwardChanging {
  /** A person names no more by hand; a program does so in turns. */
  static final int MOST = 10_000;

  private AwardChanging() {}

  /** What is to be changed of awards. */
  @FunctionalInterface
  interface Thought {
    /** The change, thought through and not made. */
    Change of(Register register, List<AssertionSummary> awards)
        throws AuthoringException, CommandException;
  }

  /** What there is to say of a change that was made, or would be. */
  @FunctionalInterface
  interface Afterword {
    /** Says it. */
    void say(Register before, List<AssertionSummary> awards, Change change) throws CommandException;
  }

  /** {@code own} and the flags of every change. */
  static Set<Flag> flags(Flag... own) {
    Set<Flag> flags = EnumSet.copyOf(ChangeMaking.FLAGS);
    flags.addAll(List.of(own));
    return flags;
  }

  /** Makes the change; one that makes no sense is refused before anything is written. */
  static ExitCode run(Invocation call, Thought thought, Afterword afterword)
      throws CommandException {
    refuseGarbled(call);
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Register register = checked.get().register();
    try {
      List<AssertionSummary> awards = new AwardLookup(register).all(call.operands());
      Change change = thought.of(register, awards);
      ExitCode end = ChangeMaking.make(call, change);
      if (end == ExitCode.DONE) {
        afterword.say(register, awards, change);
      }
      return end;
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.FAULTS, "refused", Map.of("reason", e.text(call.talk().language())));
    }
  }

  /** What a console garbled would be published for ever. */
  private static void refuseGarbled(Invocation call) throws CommandException {
    if (call.given().values().stream()
        .flatMap(List::stream)
        .anyMatch(text -> text.indexOf('\uFFFD') >= 0)) {
      throw CommandException.usage("garbled", Map.of());
    }
  }
}
