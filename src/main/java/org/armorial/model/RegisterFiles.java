package org.armorial.model;

/** The door from a register to the bytes behind it; implemented where files are read. */
public interface RegisterFiles {
  /** The bytes of a file that the register names. */
  byte[] bytes(RegisterPath path);

  /** The whole of an award that the register lists, shown as its holder chose last. */
  Assertion assertion(AssertionSummary summary);
}
