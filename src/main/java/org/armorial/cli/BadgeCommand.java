package org.armorial.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.armorial.authoring.AuthoringException;
import org.armorial.authoring.BadgeLife;
import org.armorial.check.Checked;
import org.armorial.codec.Json;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.DefinitionState;
import org.armorial.model.DefinitionVersion;
import org.armorial.model.LocalizedText;
import org.armorial.model.Register;
import org.armorial.model.Slug;
import org.armorial.text.Similar;
import tools.jackson.databind.node.ObjectNode;

/** {@code badge SLUG[/VERSION]}: where a definition is in its life, and its next step. */
final class BadgeCommand implements Command {
  @Override
  public String name() {
    return "badge";
  }

  @Override
  public Set<Flag> flags() {
    EnumSet<Flag> flags =
        EnumSet.of(Flag.STATE, Flag.REVIEWED_BY, Flag.NOTE, Flag.NEXT_REVIEW, Flag.COMMENTS);
    flags.addAll(ChangeMaking.FLAGS);
    return flags;
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
    Optional<DefinitionState> state = state(call);
    Optional<LocalDate> nextReview = day(call);
    if (call.value(Flag.NOTE).isPresent() && call.value(Flag.REVIEWED_BY).isEmpty()) {
      throw CommandException.usage("note-without-review", Map.of());
    }
    Optional<Checked> checked = RegisterAccess.soundOrTold(call);
    if (checked.isEmpty()) {
      return ExitCode.FAULTS;
    }
    Register register = checked.get().register();
    BadgeDefinition definition = definition(register, call.operands().get(0));
    boolean asksForNothing =
        Stream.of(Flag.STATE, Flag.REVIEWED_BY, Flag.NEXT_REVIEW, Flag.COMMENTS)
            .noneMatch(flag -> call.value(flag).isPresent());
    if (asksForNothing) {
      tell(call, definition);
      return ExitCode.DONE;
    }
    BadgeLife.Step step =
        new BadgeLife.Step(
            state,
            call.value(Flag.REVIEWED_BY),
            call.value(Flag.NOTE)
                .map(note -> LocalizedText.of(register.issuer().defaultLanguage(), note)),
            nextReview,
            call.value(Flag.COMMENTS));
    try {
      return ChangeMaking.make(
          call, new BadgeLife(register, definition).change(step, NewCommand.today(call)));
    } catch (AuthoringException e) {
      throw new CommandException(
          ExitCode.FAULTS, "refused", Map.of("reason", e.text(call.talk().language())));
    }
  }

  private static Optional<DefinitionState> state(Invocation call) throws CommandException {
    Optional<String> typed = call.value(Flag.STATE);
    Optional<DefinitionState> state =
        typed.flatMap(
            word ->
                Stream.of(DefinitionState.values()).filter(s -> s.word().equals(word)).findFirst());
    if (typed.isPresent() && state.isEmpty()) {
      List<String> words = Stream.of(DefinitionState.values()).map(DefinitionState::word).toList();
      String near = Similar.to(typed.get(), words).orElse("");
      throw near.isEmpty()
          ? CommandException.usage("bad-state", Map.of("state", typed.get()))
          : CommandException.usage("bad-state-near", Map.of("state", typed.get(), "near", near));
    }
    return state;
  }

  private static Optional<LocalDate> day(Invocation call) throws CommandException {
    Optional<String> typed = call.value(Flag.NEXT_REVIEW);
    try {
      return typed.map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw CommandException.usage("bad-day", Map.of("date", typed.orElse("")));
    }
  }

  private static BadgeDefinition definition(Register register, String typed)
      throws CommandException {
    String[] parts = typed.split("/", 2);
    List<BadgeDefinition> versions =
        Slug.isValid(parts[0]) ? register.versions(new Slug(parts[0])) : List.of();
    if (versions.isEmpty()) {
      List<String> known =
          register.definitions().keySet().stream().map(id -> id.slug().value()).distinct().toList();
      throw Similar.to(parts[0], known)
          .map(
              near -> CommandException.usage("no-badge-near", Map.of("badge", typed, "near", near)))
          .orElseGet(() -> CommandException.usage("no-badge", Map.of("badge", typed)));
    }
    if (parts.length == 1) {
      return versions.get(versions.size() - 1);
    }
    Optional<BadgeDefinition> asked =
        DefinitionVersion.isValid(parts[1])
            ? Optional.ofNullable(
                register
                    .definitions()
                    .get(new BadgeId(new Slug(parts[0]), new DefinitionVersion(parts[1]))))
            : Optional.empty();
    List<String> all = versions.stream().map(d -> d.id().version().value()).toList();
    return asked.orElseThrow(
        () ->
            CommandException.usage(
                "no-version", Map.of("badge", typed, "versions", String.join(", ", all))));
  }

  private static void tell(Invocation call, BadgeDefinition definition) {
    Talk talk = call.talk();
    String state = definition.lifecycle().state().word();
    String since = definition.lifecycle().since().map(Object::toString).orElse("");
    String next = definition.lifecycle().nextReview().map(Object::toString).orElse("");
    if (call.has(Flag.JSON)) {
      ObjectNode json = Json.object().put("badge", definition.id().toString());
      json.put("state", state);
      definition.lifecycle().since().ifPresent(day -> json.put("since", day.toString()));
      definition.lifecycle().nextReview().ifPresent(day -> json.put("nextReview", day.toString()));
      talk.json(json);
      return;
    }
    talk.result(
        definition.id()
            + "  "
            + talk.text("badge.state." + state)
            + (since.isEmpty() ? "" : "  " + talk.text("badge.since", Map.of("date", since)))
            + (next.isEmpty() ? "" : "  " + talk.text("badge.next-review", Map.of("date", next))));
    talk.say("badge.next." + state, Map.of("badge", definition.id()));
  }
}
