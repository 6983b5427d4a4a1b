package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Set;

/**
 * A member of a class.
 *
 * @param names its name, and others that mean the same
 * @param alternatives what a value may be, the usual one first
 * @param required whether it must be there
 * @param list whether it is a list
 * @param flags how strictly
 * @param named sets of words; of each, the value must hold one
 */
record Property(
    List<String> names,
    List<Alternative> alternatives,
    boolean required,
    boolean list,
    Set<Flag> flags,
    List<Set<String>> named) {
  /**
   * One of several possibilities.
   *
   * @param type of the value
   * @param unusual whether some verifiers stumble over it
   */
  record Alternative(ValueType type, boolean unusual) {}

  /** How strictly a property is judged. */
  enum Flag {
    /** One value may stand without a list. */
    LONE,
    /** The same, with a warning. */
    LONE_UNUSUAL,
    /** Its absence is worth a warning. */
    WANTED,
    /** An empty list says something. */
    EMPTY,
    /** A list of one is read by some as none. */
    TWO
  }

  boolean is(Flag flag) {
    return flags.contains(flag);
  }

  String name() {
    return names.get(0);
  }

  /** The name of what is usually there. */
  String label() {
    return alternatives.get(0).type().label();
  }
}
