package org.armorial.world;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import org.armorial.text.Language;
import org.armorial.text.Messages;

/** The disk failed or refused: what could not be done with which file, and why. */
public final class StorageException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Messages MESSAGES = Messages.beside(StorageException.class);

  /** What was tried. */
  public enum Action {
    /** To work in a folder or behind a path. */
    USE,
    /** To read a file. */
    READ,
    /** To ask for a file's kind and size. */
    LOOK_AT,
    /** To put a file in place. */
    WRITE,
    /** To remove a file. */
    DELETE,
    /** To list a folder. */
    LIST,
    /** To make a folder. */
    MAKE
  }

  /** Why it failed. */
  public enum Reason {
    /** The path is a link, or leads through one. */
    LINK,
    /** There is a file where a folder is needed. */
    NOT_A_FOLDER,
    /** It is there already. */
    EXISTS,
    /** The system does not allow it. */
    DENIED,
    /** It is not there. */
    MISSING,
    /** No space is left. */
    FULL,
    /** The disk can only be read. */
    READ_ONLY,
    /** The work was interrupted. */
    INTERRUPTED,
    /** It is another than it was a moment ago. */
    CHANGED,
    /** What the system says, in its words. */
    OTHER
  }

  private final Action action;
  private final String subject;
  private final Reason reason;
  private final String detail;

  /** A refusal of ours. */
  public StorageException(Action action, Object subject, Reason reason) {
    this(action, String.valueOf(subject), reason, "");
  }

  /** A failure that the system told. */
  public StorageException(Action action, Object subject, IOException cause) {
    this(action, String.valueOf(subject), reason(cause), detail(cause));
    initCause(cause);
  }

  private StorageException(Action action, String subject, Reason reason, String detail) {
    super(
        "couldn't " + word(action) + " " + subject + ": " + why(reason, detail, Language.ENGLISH));
    this.action = action;
    this.subject = subject;
    this.reason = reason;
    this.detail = detail;
  }

  /** What happened, as a clause that stands behind "error:". */
  public String text(Language language) {
    return MESSAGES.text(
        language,
        "storage." + word(action),
        Map.of("path", subject, "why", why(reason, detail, language)));
  }

  /** Why the system refused something, in the fewest words. */
  public static String why(IOException cause, Language language) {
    return why(reason(cause), detail(cause), language);
  }

  /** Why we refuse something, in the fewest words. */
  public static String why(Reason reason, Language language) {
    return why(reason, "", language);
  }

  private static String why(Reason reason, String detail, Language language) {
    return MESSAGES.text(language, "storage.why." + word(reason), Map.of("detail", detail));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Reason reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return Reason.DENIED;
    }
    if (cause instanceof NoSuchFileException) {
      return Reason.MISSING;
    }
    if (cause instanceof FileAlreadyExistsException) {
      return Reason.EXISTS;
    }
    String said = detail(cause);
    // The words of Linux, macOS and Windows; the JDK gives no code for these.
    if (said.contains("symbolic links")) {
      return Reason.LINK;
    }
    if (said.contains("No space left") || said.contains("not enough space")) {
      return Reason.FULL;
    }
    return said.contains("Read-only file system") ? Reason.READ_ONLY : Reason.OTHER;
  }

  private static String detail(IOException cause) {
    String said =
        cause instanceof FileSystemException failed && failed.getReason() != null
            ? failed.getReason()
            : cause.getMessage();
    return said == null ? cause.getClass().getSimpleName() : said;
  }
}
