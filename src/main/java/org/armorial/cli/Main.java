package org.armorial.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] arguments) {
    System.exit(arguments.length);
  }
}
