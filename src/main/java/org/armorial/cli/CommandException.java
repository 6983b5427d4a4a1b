package org.armorial.cli;

import java.util.Map;
import org.armorial.text.Language;
import org.armorial.world.StorageException;

/**
 * The end of a command that cannot go on, told by a text of the bundle under {@code stop.<key>}.
 * Faults in the user's data are never told so: they are diagnostics.
 */
final class CommandException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;
  private final String key;
  private final transient Map<String, ?> values;

  CommandException(ExitCode exit, String key, Map<String, ?> values) {
    super(key + " " + values);
    this.exit = exit;
    this.key = key;
    this.values = values;
  }

  /** A command that was not understood. */
  static CommandException usage(String key, Map<String, ?> values) {
    return new CommandException(ExitCode.USAGE, key, values);
  }

  /** A failure of the disk. */
  static CommandException world(StorageException cause, Language language) {
    CommandException stop =
        new CommandException(ExitCode.UNREACHABLE, "world", Map.of("reason", cause.text(language)));
    stop.initCause(cause);
    return stop;
  }

  ExitCode exit() {
    return exit;
  }

  String key() {
    return key;
  }

  Map<String, ?> values() {
    return values;
  }
}
