package org.armorial.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.armorial.authoring.Change;
import org.armorial.authoring.Erasing;
import org.armorial.authoring.HistoryPurge;
import org.armorial.model.AssertionSummary;
import org.armorial.model.RegisterPath;

/** {@code erase ID…}: takes what awards say of people out of the register. */
final class EraseCommand implements Command {
  @Override
  public String name() {
    return "erase";
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> flags = AwardChanging.flags();
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
    return AwardChanging.run(
        call,
        (register, awards) ->
            new Erasing(register, Moment.now(call)).of(awards, ReasonFlags.of(call, register)),
        (register, awards, change) ->
            say(call, new Erasing(register, Moment.now(call)), awards, change));
  }

  /** What a register can forget is not all: quiet or not, this must be heard. */
  private static void say(
      Invocation call, Erasing erasing, List<AssertionSummary> awards, Change change)
      throws CommandException {
    Talk talk = call.talk();
    talk.complain(talk.text("erase.done"));
    for (RegisterPath endorsement : erasing.endorsements(awards)) {
      talk.complain(
          talk.text(
              "erase.endorsement", Map.of("file", call.registerAsTyped() + "/" + endorsement)));
    }
    talk.complain(talk.text("erase.elsewhere"));
    HistoryPurge purge = HistoryPurge.of(call.register(), change, awards);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("names", purge.names());
    values.put("filter", purge.indexFilter());
    values.put("origin", purge.origin());
    talk.complain(talk.text("erase.history", values));
    talk.complain(talk.text("erase.forge"));
  }
}
