package org.armorial.openbadges;

/**
 * Follows quotation marks through a row: one opens a field at its very start only, so that a mark
 * in the middle of a text means nothing.
 */
final class Quoting {
  private enum State {
    START,
    PLAIN,
    QUOTED,
    /** Behind a mark that closes the field, or is the first of two that stand for one. */
    CLOSED
  }

  private State state = State.START;

  /** Whether separators and line ends belong to the field. */
  boolean isInside() {
    return state == State.QUOTED;
  }

  /**
   * Goes on by one character.
   *
   * @return whether {@code c} is part of the field's text
   */
  boolean next(int c, boolean separates) {
    State before = state;
    if (c == '"' && before != State.PLAIN) {
      state = before == State.QUOTED ? State.CLOSED : State.QUOTED;
      return before == State.CLOSED;
    }
    if (before != State.QUOTED) {
      state = separates ? State.START : State.PLAIN;
      return !separates;
    }
    return true;
  }
}
