package org.armorial.fault;

/**
 * A place in a file of the register.
 *
 * @param file path as the user would type it, with {@code /}
 * @param line first line is 1; 0 when the whole file is meant
 * @param column first column is 1, counted in Unicode code points; 0 when the whole line or file is
 *     meant
 * @param length code points to underline, at least 1 when a column is given
 */
public record SourceSpan(String file, int line, int column, int length)
    implements Comparable<SourceSpan> {
  /** Refuses negative numbers and a column without a line. */
  public SourceSpan {
    if (line < 0 || column < 0 || length < 0 || (line == 0 && column != 0)) {
      throw new IllegalArgumentException("no such place: " + line + ":" + column + "+" + length);
    }
  }

  /** The file as a whole. */
  public static SourceSpan whole(String file) {
    return new SourceSpan(file, 0, 0, 0);
  }

  @Override
  public int compareTo(SourceSpan other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file:line:column}, with only the parts that are known. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
