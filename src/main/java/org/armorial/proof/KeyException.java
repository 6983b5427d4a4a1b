package org.armorial.proof;

import java.util.Locale;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** A key file that cannot be used. Its message never holds anything of the file. */
public final class KeyException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** Holds no private key, or something else as well. */
    NOT_A_KEY_FILE,
    /** A private key without encryption. */
    NOT_ENCRYPTED,
    /** One of the two keys is not there. */
    KEY_MISSING,
    /** More blocks than two, or two of one kind. */
    TOO_MANY_KEYS,
    /** A key of another algorithm or size. */
    WRONG_KIND,
    /** Encrypted in a way that this program does not read. */
    UNKNOWN_ENCRYPTION,
    /** A block is cut or changed, or its public and private halves do not match. */
    DAMAGED,
    /** The passphrase does not open it; a changed block can look the same. */
    WRONG_PASSPHRASE,
    /** The passphrase is empty. */
    NO_PASSPHRASE;

    /** The key of this reason's text in the bundle of this package. */
    String textKey() {
      return "key." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  KeyException(Reason reason) {
    super("couldn't read the key file: " + reason);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Why and what to do, for a person. */
  public String text(Language language) {
    return Messages.beside(KeyException.class).text(language, reason.textKey());
  }
}
