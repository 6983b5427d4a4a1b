package org.armorial.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.repository.FileMovedException;
import org.armorial.text.Language;
import org.armorial.text.Messages;
import org.armorial.text.Similar;

/** The program as a function: words and surroundings in, an exit code out. It never exits. */
public final class CommandLine {
  private final List<Command> commands;
  private final HelpPages help;

  private CommandLine(List<Command> commands) {
    this.commands = commands;
    this.help = new HelpPages(commands);
  }

  /** The program with all its commands. */
  public static CommandLine standard() {
    return new CommandLine(
        List.of(
            new ServeCommand(),
            new CheckCommand(),
            new BuildCommand(),
            new AwardCommand(),
            new ApproveCommand(),
            new KeysCommand(),
            new BakeCommand(),
            new VerifyCommand(),
            new DoctorCommand(),
            new ExplainCommand(),
            new NewCommand(),
            new BadgeCommand(),
            new ImportCommand(),
            new RequestCommand(),
            new RevokeCommand(),
            new RenewCommand(),
            new CorrectCommand(),
            new UnpublishCommand(),
            new EraseCommand(),
            new SealCommand(),
            new PlanCommand()));
  }

  /** Runs what {@code typed} says. */
  public ExitCode run(List<String> typed, Surroundings surroundings) {
    Talk early =
        talk(
            language(typed, surroundings),
            new Arguments(Map.of(), java.util.Set.of(), List.of()),
            surroundings);
    try {
      Arguments before = Arguments.beforeCommand(typed);
      ExitCode end =
          before.rest().isEmpty()
              ? withoutCommand(before, surroundings)
              : withCommand(before, surroundings);
      if (surroundings.out().checkError()) {
        throw new CommandException(ExitCode.UNREACHABLE, "result-lost", Map.of());
      }
      return end;
    } catch (CommandException e) {
      early.complain(
          early.text("stop", Map.of("reason", early.text("stop." + e.key(), e.values()))));
      if (e.exit() == ExitCode.USAGE) {
        early.complain(early.text("stop.see-help"));
      }
      return e.exit();
    } catch (FileMovedException e) {
      early.complain(
          early.text(
              "stop",
              Map.of(
                  "reason", early.text("stop.moved", Map.of("reason", e.text(early.language()))))));
      return ExitCode.UNREACHABLE;
    } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
      early.complain(early.bug(early.language(), e));
      return ExitCode.BUG;
    }
  }

  private ExitCode withoutCommand(Arguments arguments, Surroundings surroundings)
      throws CommandException {
    Talk talk = talk(chosenLanguage(arguments, surroundings), arguments, surroundings);
    if (arguments.switches().contains(Flag.VERSION) && arguments.switches().contains(Flag.JSON)) {
      talk.json(Json.object().put("version", Version.current()));
    } else if (arguments.switches().contains(Flag.VERSION)) {
      talk.result(talk.text("version", Map.of("version", Version.current())));
    } else {
      talk.result(help.overview(talk));
    }
    return ExitCode.DONE;
  }

  private ExitCode withCommand(Arguments before, Surroundings surroundings)
      throws CommandException {
    Deque<String> words = new ArrayDeque<>(before.rest());
    String name = words.remove();
    if (name.equals("help")) {
      return helpOn(before, words, surroundings);
    }
    Command command = find(name);
    Arguments arguments = before.afterCommand(List.copyOf(words), command.flags());
    Talk talk = talk(chosenLanguage(arguments, surroundings), arguments, surroundings);
    if (arguments.switches().contains(Flag.HELP)) {
      talk.result(help.page(talk, command));
      return ExitCode.DONE;
    }
    if (arguments.switches().contains(Flag.VERSION)) {
      return withoutCommand(arguments, surroundings);
    }
    int count = arguments.rest().size();
    if (count < command.leastOperands()) {
      throw CommandException.usage("word-missing", Map.of("usage", usage(talk, command)));
    }
    if (count > command.mostOperands()) {
      throw CommandException.usage(
          "word-too-many", Map.of("word", arguments.rest().get(command.mostOperands())));
    }
    return command.run(
        new Invocation(
            arguments.given(), arguments.switches(), arguments.rest(), talk, surroundings));
  }

  private ExitCode helpOn(Arguments before, Deque<String> words, Surroundings surroundings)
      throws CommandException {
    Arguments arguments = before.afterCommand(List.copyOf(words), java.util.Set.of());
    Talk talk = talk(chosenLanguage(arguments, surroundings), arguments, surroundings);
    if (arguments.rest().isEmpty() || arguments.rest().get(0).equals("help")) {
      talk.result(help.overview(talk));
    } else {
      talk.result(help.page(talk, find(arguments.rest().get(0))));
    }
    return ExitCode.DONE;
  }

  private static String usage(Talk talk, Command command) {
    return talk.text("help." + command.name() + ".usage").lines().findFirst().orElse("");
  }

  private Command find(String name) throws CommandException {
    Optional<Command> found = commands.stream().filter(c -> c.name().equals(name)).findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    Optional<String> near = Similar.to(name, commands.stream().map(Command::name).toList());
    throw near.isPresent()
        ? CommandException.usage(
            "command-unknown-near", Map.of("command", name, "near", near.get()))
        : CommandException.usage("command-unknown", Map.of("command", name));
  }

  private static Language chosenLanguage(Arguments arguments, Surroundings surroundings)
      throws CommandException {
    String asked = arguments.values().get(Flag.LANG);
    if (asked == null) {
      return Spoken.in(surroundings.variables());
    }
    return Spoken.named(asked)
        .orElseThrow(() -> CommandException.usage("language-unknown", Map.of("language", asked)));
  }

  /** The language to complain in before the options are understood. */
  private static Language language(List<String> typed, Surroundings surroundings) {
    for (int i = 0; i < typed.size(); i++) {
      String word = typed.get(i);
      String asked =
          word.startsWith("--lang=")
              ? word.substring("--lang=".length())
              : word.equals("--lang") && i + 1 < typed.size() ? typed.get(i + 1) : "";
      Optional<Language> language = Spoken.named(asked);
      if (language.isPresent()) {
        return language.get();
      }
    }
    return Spoken.in(surroundings.variables());
  }

  private static Talk talk(Language language, Arguments arguments, Surroundings surroundings) {
    boolean colour =
        surroundings.outIsTerminal()
            && !arguments.switches().contains(Flag.NO_COLOR)
            && surroundings.variable("NO_COLOR").isEmpty()
            && !surroundings.variable("TERM").equals(Optional.of("dumb"));
    return new Talk(
        surroundings,
        Messages.closest(language),
        arguments.switches().contains(Flag.QUIET),
        colour);
  }
}
