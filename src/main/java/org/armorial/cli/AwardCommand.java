package org.armorial.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.award.Award;
import org.armorial.authoring.award.AwardChange;
import org.armorial.authoring.award.AwardMaking;
import org.armorial.authoring.award.Cohort;
import org.armorial.authoring.award.EntryFault;
import org.armorial.authoring.award.EntryFaults;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.Register;
import org.armorial.world.Randomness;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code award}: from a request, a row or a cohort to awards in the register. */
final class AwardCommand implements Command {
  @Override
  public String name() {
    return "award";
  }

  @Override
  public Set<Flag> flags() {
    EnumSet<Flag> flags =
        EnumSet.of(
            Flag.TO,
            Flag.FROM,
            Flag.NAME,
            Flag.NAME_CONSENT,
            Flag.ISSUED_ON,
            Flag.EXPIRES,
            Flag.NARRATIVE,
            Flag.EVIDENCE,
            Flag.ROLE,
            Flag.REQUESTED_BY,
            Flag.BASED_ON,
            Flag.SUPERSEDES,
            Flag.AGAIN,
            Flag.DRAFTS);
    flags.addAll(ChangeMaking.FLAGS);
    return flags;
  }

  @Override
  public int mostOperands() {
    return 1;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    try {
      return award(call, checked.get().register());
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.FAULTS, "refused", Map.of("reason", e.text(call.talk().language())));
    }
  }

  private static ExitCode award(Invocation call, Register register)
      throws CommandException, AuthoringException {
    Instant now = call.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS);
    EntryFaults faults = new EntryFaults();
    Optional<AwardIntake.HandedIn> handedIn =
        new AwardIntake(call, register, now, faults).handedIn();
    if (handedIn.isPresent()) {
      new Cohort(register, handedIn.get().definition(), faults)
          .check(handedIn.get().entries(), call.has(Flag.AGAIN));
    }
    if (handedIn.isEmpty() || !faults.isEmpty()) {
      tell(call, faults);
      return ExitCode.FAULTS;
    }
    AwardIntake.HandedIn whole = handedIn.get();
    List<Award> awards =
        new AwardMaking(register, whole.definition(), Randomness.system(), now)
            .make(whole.entries());
    AwardCompanion companion = new AwardCompanion(call, register, whole.definition(), awards, now);
    ExitCode end =
        ChangeMaking.make(
            call, AwardChange.of(register, whole.definition(), awards, whole.consent()), companion);
    if (end == ExitCode.DONE) {
      companion.tell();
    }
    return end;
  }

  /** All that is wrong, in one run. */
  private static void tell(Invocation call, EntryFaults faults) {
    Talk talk = call.talk();
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object();
      ArrayNode list = json.putArray("faults");
      for (EntryFault fault : faults.all()) {
        ObjectNode one = list.addObject();
        one.put("file", fault.place().file()).put("row", fault.place().row());
        one.put("part", fault.place().part()).put("code", fault.key());
        one.put("problem", fault.problem(talk.language()));
      }
      talk.json(json);
      return;
    }
    faults.all().forEach(fault -> talk.complain(fault.text(talk.language())));
    talk.complain(talk.count("award.refused", faults.size()));
  }
}
