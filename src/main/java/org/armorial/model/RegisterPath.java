package org.armorial.model;

/**
 * The path of a file inside a register, relative to its folder, with {@code /}.
 *
 * @param value for example {@code definitions/animer/1/badge.yaml}; no empty, {@code .} or {@code
 *     ..} part
 */
public record RegisterPath(String value) implements Comparable<RegisterPath> {
  private static final int LONGEST = 400;

  /** Refuses absolute paths, back slashes, control characters and parts that climb. */
  public RegisterPath {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a path inside a register: " + value);
    }
  }

  /** Whether {@code text} is a path that stays inside. */
  public static boolean isValid(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int from = 0; from <= text.length(); ) {
      int to = text.indexOf('/', from);
      to = to < 0 ? text.length() : to;
      if (!isPart(text, from, to)) {
        return false;
      }
      from = to + 1;
    }
    return true;
  }

  private static boolean isPart(String text, int from, int to) {
    boolean dots = to - from <= 2;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == 127 || c == '\\' || c == ':') {
        return false;
      }
      dots &= c == '.';
    }
    // Neither the empty part nor "." nor "..".
    return !dots;
  }

  /** The path of {@code name} in this folder. */
  public RegisterPath child(String name) {
    return new RegisterPath(value + "/" + name);
  }

  /** The last part. */
  public String fileName() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  @Override
  public int compareTo(RegisterPath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
