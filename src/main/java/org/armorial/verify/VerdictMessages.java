package org.armorial.verify;

import org.armorial.text.Messages;

/**
 * What answers mean in words, for the command line and for the page in a browser: {@code
 * question.<word>}, {@code answer.<word>}, {@code reason.<word>} (what is known), {@code
 * next.<word>} (what to do, where there is something), {@code notice.<word>} (what else was found),
 * {@code evidence.<name>} and {@code why.<word>}.
 */
public final class VerdictMessages {
  private VerdictMessages() {}

  /** The bundle. */
  public static Messages load() {
    return Messages.beside(VerdictMessages.class);
  }
}
