package org.armorial.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.SealMaking;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.operate.PublishedFiles;
import org.armorial.publish.SiteBuild;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** {@code seal}: signs here everything that is signed, so that the publishing job needs no key. */
final class SealCommand implements Command {
  @Override
  public String name() {
    return "seal";
  }

  @Override
  public Set<Flag> flags() {
    Set<Flag> flags = EnumSet.of(Flag.KEY);
    flags.addAll(ChangeMaking.FLAGS);
    return flags;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    if (checked.get().register().issuer().base().isEmpty()) {
      throw new CommandException(ExitCode.FAULTS, "seal-no-base", Map.of());
    }
    if (!new KeySource(call).isNamed()) {
      throw new CommandException(ExitCode.KEY, "key-needed", Map.of());
    }
    SiteBuild build = BuildCommand.plan(call, checked.get(), Optional.empty(), Optional.empty());
    SealMaking seals = seals(call, checked.get(), build);
    int pending = checked.get().pending().size();
    if (seals.isNothing()) {
      return sayNothing(call, seals, pending);
    }
    ExitCode code = ChangeMaking.make(call, seals.change(), told(seals, pending));
    if (code == ExitCode.DONE) {
      call.talk()
          .say(call.has(Flag.DRY_RUN) ? "seal.would" : "seal.done", counts(call.talk(), seals));
      sayPending(call, pending);
    }
    return code;
  }

  private static SealMaking seals(Invocation call, Checked checked, SiteBuild build)
      throws CommandException {
    try {
      return SealMaking.of(PublishedFiles.sealingEverything(checked.published(), build.edition()));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  private static ExitCode sayNothing(Invocation call, SealMaking seals, int pending) {
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object().put("made", false).put("committed", false);
      json.putArray("written");
      json.putArray("deleted");
      told(seals, pending).addTo(json);
      call.talk().json(json);
    }
    call.talk().say("seal.nothing");
    sayPending(call, pending);
    return ExitCode.DONE;
  }

  private static void sayPending(Invocation call, int pending) {
    if (pending > 0) {
      call.talk().say("seal.pending", Map.of("awards", call.talk().count("count.awards", pending)));
    }
  }

  private static Map<String, Object> counts(Talk talk, SealMaking seals) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("awards", talk.count("count.awards", seals.awards()));
    values.put("endorsements", talk.count("count.endorsements", seals.endorsements()));
    values.put("lists", talk.count("count.status-lists", seals.lists()));
    return values;
  }

  private static Companion told(SealMaking seals, int pending) {
    return new Companion() {
      @Override
      public void addTo(ObjectNode json) {
        ObjectNode sealed = json.putObject("sealed");
        sealed.put("awards", seals.awards());
        sealed.put("endorsements", seals.endorsements());
        sealed.put("statusLists", seals.lists());
        json.put("pending", pending);
      }
    };
  }
}
