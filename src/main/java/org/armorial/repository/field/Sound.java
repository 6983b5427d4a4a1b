package org.armorial.repository.field;

import java.util.Set;

/**
 * What a file at fault says all the same.
 *
 * @param values of the fields that are not at fault
 * @param doubts names of the fields whose value nobody knows: at fault, missing where one must
 *     stand, or probably meant by an unknown name
 */
public record Sound(Values values, Set<String> doubts) {
  /** Copies the names. */
  public Sound {
    doubts = Set.copyOf(doubts);
  }

  /** Whether the value of a field is known, if only as one that the file leaves out. */
  public boolean knows(Field<?> field) {
    return !doubts.contains(field.name());
  }
}
