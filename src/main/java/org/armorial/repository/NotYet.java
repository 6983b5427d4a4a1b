package org.armorial.repository;

/** Stands where an announced method has no body yet. */
final class NotYet {
  private NotYet() {}

  static <T> T here(T instead) {
    if (!Boolean.getBoolean("armorial.skeleton")) {
      throw new UnsupportedOperationException("not yet");
    }
    return instead;
  }
}
