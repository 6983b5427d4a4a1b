package org.armorial.cli;

import java.util.Set;

/**
 * One word of the program. Its help stands under {@code help.<name>.summary}, {@code .usage},
 * {@code .examples} and {@code .more}.
 */
interface Command {
  /** The word that calls it. */
  String name();

  /** Options that it takes besides {@link Flag#COMMON}. */
  default Set<Flag> flags() {
    return Set.of();
  }

  /** How many words may follow it. */
  default int mostOperands() {
    return 0;
  }

  /** How many words must follow it. */
  default int leastOperands() {
    return 0;
  }

  /** Runs it. */
  ExitCode run(Invocation invocation) throws CommandException;
}
