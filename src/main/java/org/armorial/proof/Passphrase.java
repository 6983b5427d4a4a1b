package org.armorial.proof;

import java.nio.CharBuffer;
import java.text.Normalizer;

/** A passphrase; prints nothing of itself. */
public final class Passphrase {
  private final char[] characters;

  private Passphrase(char[] characters) {
    this.characters = characters;
  }

  /** A copy of {@code characters}, which the caller may wipe. */
  public static Passphrase of(char[] characters) {
    return new Passphrase(characters.clone());
  }

  /** Whether it has no character. */
  public boolean isEmpty() {
    return characters.length == 0;
  }

  /**
   * The NFC form (Unicode Standard Annex 15), so that one passphrase typed on two keyboards gives
   * one key; the caller's to wipe.
   */
  char[] composed() {
    return Normalizer.normalize(CharBuffer.wrap(characters), Normalizer.Form.NFC).toCharArray();
  }

  @Override
  public String toString() {
    return "Passphrase";
  }
}
