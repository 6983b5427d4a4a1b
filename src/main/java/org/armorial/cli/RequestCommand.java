package org.armorial.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.award.IssueForm;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.Register;
import org.armorial.repository.GitRepository;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** {@code request form}: the issue form by which somebody asks for a badge. */
final class RequestCommand implements Command {
  private static final int LARGEST = 1 << 20;

  @Override
  public String name() {
    return "request";
  }

  @Override
  public Set<Flag> flags() {
    return EnumSet.of(Flag.VISIBILITY, Flag.LANGUAGE, Flag.OUT, Flag.DRY_RUN);
  }

  @Override
  public int leastOperands() {
    return 1;
  }

  @Override
  public int mostOperands() {
    return 1;
  }

  @Override
  public ExitCode run(Invocation call) throws CommandException {
    String verb = call.operands().get(0);
    if (!verb.equals("form")) {
      throw CommandException.usage("request-verb", Map.of("verb", verb));
    }
    boolean inPublic = inPublic(call);
    Optional<Checked> checked = RegisterAccess.soundOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Register register = checked.get().register();
    if (!inPublic && register.issuer().publicRegister()) {
      throw new CommandException(ExitCode.FAULTS, "request-private", Map.of());
    }
    IssueForm form = new IssueForm(register, language(call, register), inPublic);
    if (form.options().isEmpty()) {
      boolean open = !new IssueForm(register, form.language(), false).options().isEmpty();
      throw new CommandException(
          ExitCode.FAULTS, open ? "request-evidence" : "request-none", Map.of());
    }
    Optional<Path> place = call.has(Flag.DRY_RUN) ? Optional.empty() : Optional.of(place(call));
    if (place.isPresent()) {
      write(call, place.get(), form.text());
    }
    tell(call, place, form);
    return ExitCode.DONE;
  }

  /** Nobody can tell from here who reads the issues: the form that asks for least is safe. */
  private static boolean inPublic(Invocation call) throws CommandException {
    String typed = call.value(Flag.VISIBILITY).orElse("public");
    return switch (typed) {
      case "public" -> true;
      case "private" -> false;
      default -> throw CommandException.usage("request-visibility", Map.of("typed", typed));
    };
  }

  private static Language language(Invocation call, Register register) throws CommandException {
    Optional<String> typed = call.value(Flag.LANGUAGE);
    if (typed.isEmpty()) {
      return Messages.closest(register.issuer().defaultLanguage());
    }
    return Messages.LANGUAGES.stream()
        .filter(spoken -> spoken.tag().equals(typed.get()))
        .findFirst()
        .orElseThrow(
            () -> CommandException.usage("request-language", Map.of("language", typed.get())));
  }

  private static Path place(Invocation call) throws CommandException {
    Optional<Path> out = call.file(Flag.OUT);
    if (out.isPresent()) {
      return out.get();
    }
    try (GitRepository repository = GitRepository.around(call.register()).orElse(null)) {
      if (repository == null) {
        throw CommandException.usage("request-nowhere", Map.of("folder", call.registerAsTyped()));
      }
      return repository.root().resolve(IssueForm.PLACE);
    } catch (IOException e) {
      throw CommandException.world(
          new StorageException(StorageException.Action.LOOK_AT, call.registerAsTyped(), e),
          call.talk().language());
    }
  }

  /** A form that somebody made by hand is theirs. */
  private static void write(Invocation call, Path place, String text) throws CommandException {
    try {
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)
          && !Files.isSymbolicLink(place)
          && !IssueForm.wrote(
              new String(SingleFile.read(place, LARGEST), StandardCharsets.UTF_8))) {
        throw new CommandException(
            ExitCode.FAULTS, "request-own", Map.of("path", place.toString()));
      }
      SingleFile.write(place, text.getBytes(StandardCharsets.UTF_8));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
  }

  private static void tell(Invocation call, Optional<Path> written, IssueForm form) {
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object().put("made", written.isPresent());
      written.ifPresent(place -> json.put("written", place.toString()));
      call.talk().json(json.put("badges", form.options().size()).put("text", form.text()));
      return;
    }
    call.talk().result(written.map(Path::toString).orElse(form.text().stripTrailing()));
    if (form.inPublic() && call.value(Flag.VISIBILITY).isEmpty()) {
      call.talk().say("request.public");
    }
    if (written.isPresent()) {
      call.talk().say("request.next");
    }
  }
}
