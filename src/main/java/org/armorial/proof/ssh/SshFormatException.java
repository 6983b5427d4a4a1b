package org.armorial.proof.ssh;

/** Bytes that are not what SSH calls them; never leaves this package. */
final class SshFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  SshFormatException(String what) {
    super(what);
  }
}
