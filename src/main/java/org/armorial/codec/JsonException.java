package org.armorial.codec;

import java.util.Map;

/** Bytes that are not one strict JSON value, with the place where that shows. */
public final class JsonException extends CodecException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  JsonException(String reason, String why, int line, int column) {
    super(
        "couldn't read JSON: " + why + " (line " + line + ", column " + column + ")",
        reason,
        Map.of("line", Integer.toString(line), "column", Integer.toString(column)));
    this.line = line;
    this.column = column;
  }

  /** The line, from 1. */
  public int line() {
    return line;
  }

  /** The column, from 1, counted in Unicode code points. */
  public int column() {
    return column;
  }
}
