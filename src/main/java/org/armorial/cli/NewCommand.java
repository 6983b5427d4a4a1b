package org.armorial.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.NewBadge;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.Register;
import org.armorial.model.Slug;
import org.armorial.site.Canvas;
import org.armorial.text.Language;
import org.armorial.text.Similar;
import org.armorial.world.SingleFile;
import org.armorial.world.StorageException;
import tools.jackson.databind.node.ObjectNode;

/** {@code new badge|canvas}: what begins. */
final class NewCommand implements Command {
  private static final List<String> VERBS = List.of("badge", "canvas");

  @Override
  public String name() {
    return "new";
  }

  @Override
  public Set<Flag> flags() {
    EnumSet<Flag> flags = EnumSet.of(Flag.OUT, Flag.LANGUAGE);
    for (DesignField field : DesignField.values()) {
      flags.add(field.flag());
    }
    flags.addAll(ChangeMaking.FLAGS);
    return flags;
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
    return switch (verb) {
      case "badge" -> badge(call);
      case "canvas" -> canvas(call);
      default -> throw unknown(verb);
    };
  }

  private static CommandException unknown(String verb) {
    return Similar.to(verb, VERBS)
        .map(near -> CommandException.usage("new-verb-near", Map.of("verb", verb, "near", near)))
        .orElseGet(() -> CommandException.usage("new-verb", Map.of("verb", verb)));
  }

  private static ExitCode badge(Invocation call) throws CommandException {
    if (call.operands().size() < 2) {
      throw CommandException.usage("new-slug-needed", Map.of());
    }
    Slug slug = slug(call.operands().get(1));
    Optional<Checked> checked = RegisterAccess.soundOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Register register = checked.get().register();
    NewBadge making = new NewBadge(register, today(call));
    try {
      if (making.exists(slug)) {
        if (Design.isGiven(call)) {
          throw CommandException.usage("new-exists", Map.of("badge", slug));
        }
        return ChangeMaking.make(call, making.next(slug));
      }
      Language language = language(call).orElse(register.issuer().defaultLanguage());
      ObjectNode canvas = new Design(call, slug, language).canvas();
      ExitCode end = DesignMaking.make(call, making, canvas, "options", language);
      if (end == ExitCode.FAULTS && call.surroundings().keyboard().isPresent()) {
        // Answers that took half an hour are not lost to one badge that does not exist.
        call.talk().say("design.kept");
        call.talk().json(canvas);
      }
      return end;
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.FAULTS, "refused", Map.of("reason", e.text(call.talk().language())));
    }
  }

  private static Slug slug(String typed) throws CommandException {
    if (Slug.isValid(typed)) {
      return new Slug(typed);
    }
    String near = Slugs.near(typed);
    throw near.isEmpty()
        ? CommandException.usage("bad-slug", Map.of("slug", typed))
        : CommandException.usage("bad-slug-near", Map.of("slug", typed, "near", near));
  }

  private static Optional<Language> language(Invocation call) throws CommandException {
    Optional<String> typed = call.value(Flag.LANGUAGE);
    if (typed.isPresent() && !Language.isTag(typed.get())) {
      throw CommandException.usage("bad-text-language", Map.of("language", typed.get()));
    }
    return typed.map(Language::new);
  }

  static LocalDate today(Invocation call) {
    return LocalDate.ofInstant(call.surroundings().clock().instant(), ZoneOffset.UTC);
  }

  private static ExitCode canvas(Invocation call) throws CommandException {
    Optional<Path> out = call.file(Flag.OUT);
    if (out.isEmpty() || call.operands().size() > 1) {
      throw CommandException.usage("canvas-out-needed", Map.of());
    }
    Language language = language(call).orElse(call.talk().language());
    try {
      SingleFile.write(out.get(), Canvas.page(language, Optional.empty()));
    } catch (StorageException e) {
      throw CommandException.world(e, call.talk().language());
    }
    if (call.has(Flag.JSON)) {
      call.talk().json(Json.object().put("written", out.get().toString()));
    } else {
      call.talk().result(out.get().toString());
    }
    call.talk().say("canvas.next");
    return ExitCode.DONE;
  }
}
