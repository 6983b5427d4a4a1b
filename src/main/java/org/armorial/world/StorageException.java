package org.armorial.world;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The disk failed or refused; the message says what could not be done, and why. */
public final class StorageException extends Exception {
  private static final long serialVersionUID = 1L;

  /** {@code couldn't VERB THING: why}. */
  public StorageException(String message) {
    super(message);
  }

  /** {@code couldn't <what>: <the reason that the system gives>}. */
  public StorageException(String what, Throwable cause) {
    super("couldn't " + what + ": " + reason(cause), cause);
  }

  private static String reason(Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
