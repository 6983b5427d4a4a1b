package org.armorial.cli;

import java.util.Map;
import java.util.Set;
import org.armorial.authoring.Unpublishing;
import org.armorial.model.Visibility;

/** {@code unpublish ID…}: takes awards off the web, as their holders ask, and puts them back. */
final class UnpublishCommand implements Command {
  @Override
  public String name() {
    return "unpublish";
  }

  @Override
  public Set<Flag> flags() {
    return AwardChanging.flags(Flag.UNDO, Flag.PUBLIC);
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
    boolean undo = call.has(Flag.UNDO);
    if (call.has(Flag.PUBLIC) && !undo) {
      throw CommandException.usage("public-without-undo", Map.of());
    }
    Visibility visibility = call.has(Flag.PUBLIC) ? Visibility.PUBLIC : Visibility.LINK;
    return AwardChanging.run(
        call,
        (register, awards) -> {
          Unpublishing unpublishing = new Unpublishing(register, Moment.now(call));
          return undo ? unpublishing.undone(awards, visibility) : unpublishing.of(awards);
        },
        (register, awards, change) ->
            call.talk().say(undo ? "unpublish.undone." + visibility.word() : "unpublish.done"));
  }
}
