package org.armorial.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.armorial.text.Language;
import org.armorial.world.StorageException;

/**
 * A file of the register was there when it was listed, and is gone or another when its turn comes:
 * somebody works in the folder. Unchecked, because every rule and page reads files; whoever runs a
 * command catches it, and running again is the remedy.
 */
public final class FileMovedException extends UncheckedIOException {
  private static final long serialVersionUID = 1L;

  private final String shown;
  private final transient Function<Language, String> why;

  FileMovedException(String shown, IOException cause) {
    this(shown, cause, language -> StorageException.why(cause, language));
  }

  private FileMovedException(String shown, IOException cause, Function<Language, String> why) {
    super("couldn't read " + shown + ": " + why.apply(Language.ENGLISH), cause);
    this.shown = shown;
    this.why = why;
  }

  /** Of a file that has other bytes than a moment ago. */
  static FileMovedException changed(String shown) {
    return new FileMovedException(
        shown,
        new IOException("changed"),
        language -> StorageException.why(StorageException.Reason.CHANGED, language));
  }

  /** The file as the person knows it, and what became of it. */
  public String text(Language language) {
    return shown + " — " + why.apply(language);
  }
}
