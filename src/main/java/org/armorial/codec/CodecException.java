package org.armorial.codec;

import java.util.Map;

/**
 * Bytes from elsewhere are not what they claim to be, or pass a limit: "couldn't read PNG: why".
 */
public class CodecException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Map<String, String> values;

  /** States what could not be read, and why. */
  public CodecException(String message) {
    this(message, "unreadable", Map.of());
  }

  CodecException(String message, String reason, Map<String, String> values) {
    super(message);
    this.reason = reason;
    this.values = Map.copyOf(values);
  }

  /** What is wrong, as a word for programs: {@code png.sum}, {@code json.duplicate}. */
  public final String reason() {
    return reason;
  }

  /** What the reason is about: {@code line} and {@code column}, a chunk's {@code number}, … */
  public final Map<String, String> values() {
    return values;
  }
}
