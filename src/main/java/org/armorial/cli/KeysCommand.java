package org.armorial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.KeyEnding;
import org.armorial.authoring.KeyMaking;
import org.armorial.authoring.NewKey;
import org.armorial.authoring.Sealing;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.BaseAddress;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.operate.GitHubRepository;
import org.armorial.operate.PublishedFiles;
import org.armorial.publish.SiteBuild;
import org.armorial.repository.GitRepository;
import org.armorial.world.Randomness;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code keys new|list|retire|compromise}: the life of the keys that sign. */
final class KeysCommand implements Command {
  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.OUT, Flag.BASE_URL, Flag.KEY, Flag.NOTE);
  }

  @Override
  public int leastOperands() {
    return 1;
  }

  @Override
  public int mostOperands() {
    return 2;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    String verb = call.operands().get(0);
    Verb action =
        switch (verb) {
          case "new" -> KeysCommand::make;
          case "list" -> KeysCommand::list;
          case "retire" -> KeysCommand::retire;
          case "compromise" -> KeysCommand::compromise;
          default -> throw CommandException.usage("keys-verb", Map.of("verb", verb));
        };
    try {
      return action.run(call);
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.KEY, "refused", Map.of("reason", e.text(call.talk().language())));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  private interface Verb {
    ExitCode run(Invocation call) throws CommandException, AuthoringException, StorageException;
  }

  private static ExitCode make(Invocation call)
      throws CommandException, AuthoringException, StorageException {
    Optional<Path> out = call.file(Flag.OUT);
    if (out.isEmpty() || call.operands().size() > 1) {
      throw CommandException.usage("keys-out-needed", Map.of());
    }
    Optional<BaseAddress> base = Addresses.asked(call);
    Optional<Register> register = RegisterAccess.readOrTold(call);
    if (register.isEmpty()) {
      return ExitCode.FAULTS;
    }
    KeyMaking making = new KeyMaking(call.register(), register.get(), out.get(), base);
    making.refuseHarm();
    NewKey made = making.make(new KeySource(call).chosen(), Randomness.system(), now(call));
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object().put("kid", made.id().value());
      json.put("privateFile", made.privateFile().toString());
      json.put("publicFile", call.registerAsTyped() + "/" + made.publicFile());
      call.talk().json(json);
    } else {
      call.talk().result(made.id().value());
    }
    tellNextSteps(call, register.get(), base, made);
    return ExitCode.DONE;
  }

  private static void tellNextSteps(
      Invocation call, Register register, Optional<BaseAddress> base, NewKey made)
      throws CommandException {
    Talk talk = call.talk();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kid", made.id());
    values.put("private", made.privateFile());
    values.put("public", call.registerAsTyped() + "/" + made.publicFile());
    values.put("folder", call.registerAsTyped());
    values.put(
        "where",
        gitHub(call)
            .map(repository -> repository.page("settings/secrets/actions/new"))
            .orElseGet(() -> talk.text("keys.new.secrets-page")));
    talk.say("keys.new.made", values);
    if (base.or(() -> register.issuer().base()).isEmpty()) {
      talk.say("keys.new.no-base", values);
    }
    talk.say("keys.new.next", values);
  }

  private static ExitCode list(Invocation call) throws CommandException {
    Optional<Register> register = RegisterAccess.readOrTold(call);
    if (register.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Talk talk = call.talk();
    if (call.has(Flag.JSON)) {
      talk.json(json(register.get()));
      return ExitCode.DONE;
    }
    for (PublicSigningKey key : register.get().keys()) {
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("kid", key.id());
      values.put("created", key.created());
      values.put("ended", key.ended().map(Instant::toString).orElse(""));
      values.put("ed25519", key.ed25519());
      values.put("note", key.note().orElse(""));
      talk.result(talk.text("keys.list." + key.state().word(), values).stripTrailing());
    }
    if (register.get().keys().isEmpty()) {
      talk.say("keys.list.none");
    }
    return ExitCode.DONE;
  }

  private static ObjectNode json(Register register) {
    ObjectNode json = Json.object();
    ArrayNode keys = json.putArray("keys");
    for (PublicSigningKey key : register.keys()) {
      ObjectNode one = keys.addObject();
      one.put("kid", key.id().value());
      one.put("state", key.state().word());
      one.put("created", key.created().toString());
      key.ended().ifPresent(ended -> one.put("ended", ended.toString()));
      one.put("ed25519", key.ed25519());
    }
    return json;
  }

  private static ExitCode retire(Invocation call)
      throws CommandException, AuthoringException, StorageException {
    KeyId id = kid(call);
    Optional<Checked> checked = RegisterAccess.checkedOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Register register = checked.get().register();
    KeyEnding ending = new KeyEnding(call.register(), register, id);
    ending.refuseUnlessActive();
    int sealed = ending.retire(sealing(call, checked.get()), call.value(Flag.NOTE), now(call));
    if (call.has(Flag.JSON)) {
      call.talk().json(ended(id, KeyState.RETIRED).put("sealed", sealed));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kid", id);
    values.put("folder", call.registerAsTyped());
    values.put("sealed", call.talk().count("count.documents", sealed));
    call.talk().say("keys.retire.done", values);
    return ExitCode.DONE;
  }

  /** Without an address nothing was ever signed, and there is nothing to seal. */
  private static Sealing sealing(Invocation call, Checked checked) throws CommandException {
    if (checked.register().issuer().base().isEmpty()) {
      return sink -> {};
    }
    SiteBuild build = BuildCommand.plan(call, checked, Optional.empty(), Optional.empty());
    if (!build.signs()) {
      throw new CommandException(ExitCode.KEY, "key-needed", Map.of());
    }
    return PublishedFiles.sealing(checked.published(), build.edition());
  }

  private static ExitCode compromise(Invocation call)
      throws CommandException, AuthoringException, StorageException {
    KeyId id = kid(call);
    Optional<Register> register = RegisterAccess.readOrTold(call);
    if (register.isEmpty()) {
      return ExitCode.FAULTS;
    }
    int unsealed =
        new KeyEnding(call.register(), register.get(), id)
            .compromise(call.value(Flag.NOTE), now(call));
    if (call.has(Flag.JSON)) {
      call.talk().json(ended(id, KeyState.COMPROMISED).put("unsealed", unsealed));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kid", id);
    values.put("folder", call.registerAsTyped());
    values.put("unsealed", call.talk().count("count.documents", unsealed));
    // Beside an active key there is no room for a new one, and no need.
    Optional<PublicSigningKey> active =
        register.get().activeKey().filter(key -> !key.id().equals(id));
    active.ifPresent(key -> values.put("active", key.id()));
    String text = active.isPresent() ? "keys.compromise.done-other" : "keys.compromise.done";
    // What holders must do is no chatter: --quiet does not hide it.
    call.talk().complain(call.talk().text(text, values));
    return ExitCode.DONE;
  }

  private static ObjectNode ended(KeyId id, KeyState state) {
    return Json.object().put("kid", id.value()).put("state", state.word());
  }

  private static KeyId kid(Invocation call) throws CommandException {
    if (call.operands().size() < 2) {
      throw CommandException.usage("keys-kid-needed", Map.of());
    }
    String typed = call.operands().get(1);
    if (!KeyId.isValid(typed)) {
      throw CommandException.usage("keys-unknown", Map.of("kid", typed));
    }
    return new KeyId(typed);
  }

  private static Optional<GitHubRepository> gitHub(Invocation call) throws CommandException {
    try (GitRepository repository = GitRepository.around(call.register()).orElse(null)) {
      return repository == null
          ? Optional.empty()
          : repository.origin().flatMap(GitHubRepository::of);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** In whole seconds, as registers write it. */
  private static Instant now(Invocation call) {
    return call.surroundings().clock().instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
