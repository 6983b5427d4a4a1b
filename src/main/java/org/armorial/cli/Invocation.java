package org.armorial.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One call of a command.
 *
 * @param given options that were given with values, in order
 * @param switches options that were given without one
 * @param operands the words after the command
 * @param talk where to speak
 * @param surroundings the process
 */
record Invocation(
    Map<Flag, List<String>> given,
    Set<Flag> switches,
    List<String> operands,
    Talk talk,
    Surroundings surroundings) {
  Invocation {
    given = Map.copyOf(given);
    switches = switches.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(switches));
    operands = List.copyOf(operands);
  }

  boolean has(Flag flag) {
    return switches.contains(flag);
  }

  /** The value of an option; the last one when it was given more than once. */
  Optional<String> value(Flag flag) {
    return values(flag).stream().reduce((before, last) -> last);
  }

  /** Every value of an option that may be given more than once. */
  List<String> values(Flag flag) {
    return given.getOrDefault(flag, List.of());
  }

  /** A path as the person typed it, made absolute from where they stand. */
  Path path(String typed) throws CommandException {
    try {
      return surroundings.directory().resolve(typed).normalize();
    } catch (InvalidPathException e) {
      throw CommandException.usage("bad-path", Map.of("path", typed));
    }
  }

  /** The value of an option that names a file. */
  Optional<Path> file(Flag flag) throws CommandException {
    Optional<String> typed = value(flag);
    return typed.isPresent() ? Optional.of(path(typed.get())) : Optional.empty();
  }

  /** The folder of the register. */
  Path register() throws CommandException {
    return path(registerAsTyped());
  }

  /** The folder of the register as it shall stand before the names of its files in messages. */
  String registerAsTyped() {
    return value(Flag.REGISTER).orElse("badges");
  }

  /** The folder of the site. */
  Path site() throws CommandException {
    return path(value(Flag.OUT).orElse("site"));
  }
}
