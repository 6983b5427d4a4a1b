package org.armorial.codec;

/**
 * Bytes from elsewhere are not what they claim to be, or pass a limit: "couldn't read PNG: why".
 */
public class CodecException extends Exception {
  private static final long serialVersionUID = 1L;

  /** States what could not be read, and why. */
  public CodecException(String message) {
    super(message);
  }
}
