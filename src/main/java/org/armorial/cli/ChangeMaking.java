package org.armorial.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.authoring.Change;
import org.armorial.authoring.RegisterEditor;
import org.armorial.codec.Json;
import org.armorial.fault.Diagnostic;
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
  private final Companion companion;

  private ChangeMaking(Invocation call, Change change, Companion companion) {
    this.call = call;
    this.change = change;
    this.companion = companion;
  }

  /**
   * Makes {@code change}, or shows it under {@code --dry-run}. A change that would leave a register
   * at fault is refused with its faults, and nothing is written.
   */
  static ExitCode make(Invocation call, Change change) throws CommandException {
    return make(call, change, Companion.none());
  }

  /** As above, with what the command makes beside it. */
  static ExitCode make(Invocation call, Change change, Companion companion)
      throws CommandException {
    return new ChangeMaking(call, change, companion).make();
  }

  private ExitCode make() throws CommandException {
    RegisterAccess after = RegisterAccess.check(call, change);
    if (after.checked().isEmpty()) {
      after.tellFaults(call);
      tellSources(after);
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
    companion.make();
    try {
      new RegisterEditor(call.register()).make(change);
    } catch (StorageException e) {
      companion.takeBack();
      throw CommandException.world(e, call.talk().language());
    }
  }

  /** Files that are not there yet mean less to a person than what they were made from. */
  private void tellSources(RegisterAccess after) throws CommandException {
    if (call.has(Flag.JSON)) {
      return;
    }
    Set<String> faulty =
        after.diagnostics().stream()
            .filter(Diagnostic::isError)
            .map(diagnostic -> diagnostic.where().file())
            .collect(Collectors.toSet());
    for (RegisterPath path : change.written().keySet()) {
      Optional<String> source = companion.source(path);
      String file = RegisterAccess.folder(call).shown(path);
      if (source.isPresent() && faulty.contains(file)) {
        call.talk()
            .complain(
                call.talk().text("change.source", Map.of("file", file, "source", source.get())));
      }
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
      ObjectNode json = json(committed);
      companion.addTo(json);
      call.talk().json(json);
      return;
    }
    if (call.has(Flag.DRY_RUN) && companion.plan().isPresent()) {
      call.talk().result(companion.plan().get());
    } else {
      tellPaths();
    }
    tellNext(committed);
  }

  private void tellPaths() {
    change.written().keySet().forEach(path -> call.talk().result(shown(path)));
    change.deleted().forEach(path -> call.talk().result("- " + shown(path)));
  }

  private void tellNext(boolean committed) {
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
