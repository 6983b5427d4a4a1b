package org.armorial.cli;

import java.util.Optional;
import org.armorial.model.RegisterPath;
import tools.jackson.databind.node.ObjectNode;

/** What a command makes beside a change of the register, and says of it. */
interface Companion {
  /** A command that makes nothing else. */
  static Companion none() {
    return new Companion() {};
  }

  /** What a dry run shows in place of the files. */
  default Optional<String> plan() {
    return Optional.empty();
  }

  /** What a file of the change was made from, which its faults are better known by. */
  default Optional<String> source(RegisterPath file) {
    return Optional.empty();
  }

  /** Makes the rest, once the change was checked and before any of it is written. */
  default void make() throws CommandException {
    // Nothing.
  }

  /** Takes back what was made, because the change could not be written. */
  default void takeBack() {
    // Nothing.
  }

  /** Adds what a program wants to know besides. */
  default void addTo(ObjectNode json) {
    // Nothing.
  }
}
