package org.armorial.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.operate.Doctor;
import org.armorial.operate.DoctorVisit;
import org.armorial.operate.Remark;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code doctor}: what this repository lacks to publish. */
final class DoctorCommand implements Command {
  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    Optional<Checked> checked = RegisterAccess.check(call).checked();
    List<Remark> remarks;
    try {
      remarks =
          new Doctor(
                  checked.map(Checked::register),
                  DoctorVisit.to(call.register()),
                  call.talk().language())
              .examine();
    } catch (IOException e) {
      throw CommandException.world(
          new StorageException(StorageException.Action.LOOK_AT, call.registerAsTyped(), e),
          call.talk().language());
    }
    boolean lacking = remarks.stream().anyMatch(r -> r.level() == Remark.Level.TO_DO);
    if (call.has(Flag.JSON)) {
      call.talk().json(json(remarks, call));
    } else {
      print(remarks, call);
      call.talk().say(lacking ? "doctor.lacking" : "doctor.ready");
    }
    return lacking ? ExitCode.FAULTS : ExitCode.DONE;
  }

  private static void print(List<Remark> remarks, Invocation call) {
    Talk talk = call.talk();
    for (Remark.Level level : Remark.Level.values()) {
      for (Remark remark : remarks) {
        if (remark.level() == level && (level == Remark.Level.TO_DO || !talk.quiet())) {
          Map<String, String> values = Map.of("text", text(remark, call));
          talk.result(talk.text("doctor." + word(level), values));
          remark.link().ifPresent(link -> talk.result("        " + link));
        }
      }
    }
  }

  private static ObjectNode json(List<Remark> remarks, Invocation call) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("remarks");
    for (Remark remark : remarks) {
      ObjectNode one = list.addObject();
      one.put("level", word(remark.level()));
      one.put("about", remark.key());
      one.put("text", text(remark, call));
      remark.link().ifPresent(link -> one.put("link", link));
    }
    return json;
  }

  /** A next command is shown as the person called the program. */
  private static String text(Remark remark, Invocation call) {
    return remark.text(call.talk().language()).replace("{armorial}", call.surroundings().program());
  }

  private static String word(Remark.Level level) {
    return level.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
