package org.armorial.world;

import java.io.IOException;

/** More bytes than are read. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException() {
    super("couldn't read on: too large");
  }
}
