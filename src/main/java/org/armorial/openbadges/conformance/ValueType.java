package org.armorial.openbadges.conformance;

/** What a value may be. */
sealed interface ValueType permits Datatype, Terms, TextPattern, ClassReference {
  /** The name in the tables, which is also that of its words in the message bundle. */
  String label();
}
