package org.armorial.repository;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file of the register was there when it was listed, and is gone or another when its turn comes:
 * somebody works in the folder. Unchecked, because every rule and page reads files; whoever runs a
 * command catches it, and running again is the remedy.
 */
public final class FileMovedException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  FileMovedException(String shown, IOException cause) {
    super(shown + ": " + BoundedFile.reason(cause), cause);
  }

  /** The file as the person knows it, and what became of it. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
