package org.armorial.model;

/**
 * The path of a file inside a register, relative to its folder, with {@code /}.
 *
 * @param value for example {@code definitions/animer/1/badge.yaml}; no empty, {@code .} or {@code
 *     ..} part
 */
public record RegisterPath(String value) implements Comparable<RegisterPath> {
  /** Refuses absolute paths, back slashes, control characters and parts that climb. */
  public RegisterPath {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a path inside a register: " + value);
    }
  }

  /** Whether {@code text} is a path that stays inside. */
  public static boolean isValid(String text) {
    if (text.isEmpty()
        || text.length() > 400
        || text.indexOf('\\') >= 0
        || text.indexOf(':') >= 0) {
      return false;
    }
    if (text.chars().anyMatch(c -> c < ' ' || c == 127)) {
      return false;
    }
    for (String part : text.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return false;
      }
    }
    return true;
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
