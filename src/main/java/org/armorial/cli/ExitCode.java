package org.armorial.cli;

/** How a command ended, as a number that scripts may rely on (design, section 11). */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** The register is at fault, or a verdict is no. */
  FAULTS(1),
  /** The command was not understood, or the machine lacks what it needs. */
  USAGE(2),
  /** A partner, the network or the disk could not be reached. */
  UNREACHABLE(3),
  /** A key is missing or refused. */
  KEY(4),
  /** {@code plan --detailed-exitcode} found changes. */
  CHANGES(5),
  /** Our own fault. */
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The number that the process ends with. */
  public int number() {
    return number;
  }
}
