package org.armorial.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.Change;
import org.armorial.authoring.RegisterEditor;
import org.armorial.codec.Json;
import org.armorial.model.RegisterPath;
import org.armorial.repository.GitCommand;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** Makes a change of the register: checked first, written whole or not at all, told. */
final class ChangeMaking {
  /** The options of every command that changes a register. */
  static final Set<Flag> FLAGS = EnumSet.of(Flag.DRY_RUN, Flag.COMMIT);

  private final Invocation call;
  private final Change change;

  private ChangeMaking(Invocation call, Change change) {
    this.call = call;
    this.change = change;
  }

  /**
   * Makes {@code change}, or shows it under {@code --dry-run}. A change that would leave a register
   * at fault is refused with its faults, and nothing is written.
   */
  static ExitCode make(Invocation call, Change change) throws CommandException {
    return new ChangeMaking(call, change).make();
  }

  private ExitCode make() throws CommandException {
    RegisterAccess after = RegisterAccess.check(call, change);
    if (after.checked().isEmpty()) {
      after.tellFaults(call);
      call.talk().say("change.refused");
      return ExitCode.FAULTS;
    }
    if (!call.has(Flag.DRY_RUN)) {
      write();
    }
    boolean commits = call.has(Flag.COMMIT) && !call.has(Flag.DRY_RUN);
    if (commits) {
      commit();
    }
    tell(commits);
    return ExitCode.DONE;
  }

  private void write() throws CommandException {
    try {
      new RegisterEditor(call.register()).make(change);
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  private void commit() throws CommandException {
    Optional<String> failed = new GitCommand(call.register()).commit(change.paths(), message());
    if (failed.isPresent()) {
      throw new CommandException(
          ExitCode.UNREACHABLE, "git-failed", Map.of("reason", failed.get().strip()));
    }
  }

  private String message() {
    return change.message(call.talk().language());
  }

  private void tell(boolean committed) {
    if (call.has(Flag.JSON)) {
      call.talk().json(json(committed));
      return;
    }
    change.written().keySet().forEach(path -> call.talk().result(shown(path)));
    change.deleted().forEach(path -> call.talk().result("- " + shown(path)));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("folder", call.registerAsTyped());
    values.put("message", message());
    values.put("quoted", "'" + message().replace("'", "'\\''") + "'");
    String key = call.has(Flag.DRY_RUN) ? "dry-run" : committed ? "committed" : "next";
    call.talk().say("change." + key, values);
  }

  private ObjectNode json(boolean committed) {
    ObjectNode json = Json.object().put("made", !call.has(Flag.DRY_RUN));
    json.put("committed", committed);
    list(json, "written", List.copyOf(change.written().keySet()));
    list(json, "deleted", List.copyOf(change.deleted()));
    return json.put("message", message());
  }

  private void list(ObjectNode json, String name, List<RegisterPath> paths) {
    var array = json.putArray(name);
    paths.forEach(path -> array.add(shown(path)));
  }

  private String shown(RegisterPath path) {
    return call.registerAsTyped() + "/" + path;
  }
}
