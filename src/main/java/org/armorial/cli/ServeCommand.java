package org.armorial.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.model.BaseAddress;
import org.armorial.operate.Outcome;
import org.armorial.operate.PreviewBuild;
import org.armorial.operate.PreviewServer;
import org.armorial.operate.RegisterPreview;
import org.armorial.proof.SigningKey;
import org.armorial.publish.Program;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.world.Randomness;
import org.armorial.world.StorageException;

/** {@code serve}: the site on this machine, following every change. */
final class ServeCommand implements Command {
  @Override
  public String name() {
    return "serve";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.PORT);
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    if (!Files.isDirectory(call.register())) {
      throw CommandException.usage("no-register", Map.of("path", call.registerAsTyped()));
    }
    try (PreviewServer server = PreviewServer.listen(port(call), call.talk().language())) {
      Talk talk = call.talk();
      if (call.has(Flag.JSON)) {
        talk.json(Json.object().put("address", server.base().value()));
      } else {
        talk.result(server.base().value());
      }
      talk.say("serve.started", Map.of("folder", call.registerAsTyped()));
      RegisterPreview preview =
          new RegisterPreview(
              RegisterAccess.folder(call),
              call.surroundings().clock(),
              SigningKey.generate(Randomness.system().generator()),
              Program.current());
      runUntilStopped(server, preview, call);
      return ExitCode.DONE;
    } catch (BindException e) {
      throw new CommandException(
          ExitCode.USAGE, "port-taken", Map.of("port", call.value(Flag.PORT).orElse("")));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    } catch (IOException e) {
      throw CommandException.world(
          new StorageException(StorageException.Action.USE, "127.0.0.1", e),
          call.talk().language());
    }
  }

  /** Ctrl-C ends the virtual machine: what was built is removed on the way out. */
  private static void runUntilStopped(
      PreviewServer server, RegisterPreview preview, Invocation call) throws CommandException {
    Thread goodbye = new Thread(server::close, "preview-goodbye");
    Runtime.getRuntime().addShutdownHook(goodbye);
    server.run(
        call.register(),
        (base, folder) -> buildOrConfess(preview, call.talk(), base, folder),
        outcome -> tell(call.talk(), outcome));
    try {
      Runtime.getRuntime().removeShutdownHook(goodbye);
    } catch (IllegalStateException e) {
      // The machine is on its way out already, and the hook at work.
    }
  }

  /** A fault of ours in one build is shown and ends nothing: the next save may go well. */
  private static Outcome buildOrConfess(
      PreviewBuild preview, Talk talk, BaseAddress base, Path folder) {
    try {
      return preview.build(base, folder);
    } catch (RuntimeException e) {
      Map<Language, String> texts = new LinkedHashMap<>();
      Messages.LANGUAGES.forEach(language -> texts.put(language, talk.bug(language, e)));
      return new Outcome.Failed(texts);
    }
  }

  private static void tell(Talk talk, Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      talk.complain(failed.text().getOrDefault(talk.language(), "").stripTrailing());
      talk.say("serve.failed");
    } else if (outcome instanceof Outcome.Built built) {
      Optional.ofNullable(built.warnings().get(talk.language()))
          .filter(text -> !talk.quiet())
          .ifPresent(text -> talk.complain(text.stripTrailing()));
      talk.say(
          "serve.built", Map.of("written", built.written(), "milliseconds", built.milliseconds()));
    }
  }

  private static OptionalInt port(Invocation call) throws CommandException {
    Optional<String> typed = call.value(Flag.PORT);
    if (typed.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!typed.get().matches("[0-9]{1,5}") || Integer.parseInt(typed.get()) > 65_535) {
      throw CommandException.usage("bad-port", Map.of("port", typed.get()));
    }
    return OptionalInt.of(Integer.parseInt(typed.get()));
  }
}
