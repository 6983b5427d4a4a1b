package org.armorial.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * What a command may touch of the process that it runs in; a test makes its own.
 *
 * @param variables environment variables
 * @param directory what relative paths are relative to
 * @param out for results
 * @param err for talk
 * @param outIsTerminal whether a person reads the results as they come, in colour where wanted
 * @param in standard input
 * @param clock what tells the time to commands; no byte of a site depends on it
 * @param keyboard where a passphrase is typed unseen; absent when nobody is there
 */
public record Surroundings(
    Map<String, String> variables,
    Path directory,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    InputStream in,
    InstantSource clock,
    Optional<Keyboard> keyboard) {
  /** Somebody who can be asked. */
  public interface Keyboard {
    /**
     * Shows {@code question} and gives what was typed without showing it; empty at end of input.
     */
    char[] hidden(String question);
  }

  /** Copies the variables. */
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** A variable that is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /** How the person called the program, so that a next command can be copied as shown. */
  String program() {
    return variable("ARMORIAL_PROGRAM").orElse("armorial");
  }
}
