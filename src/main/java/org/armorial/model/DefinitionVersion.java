package org.armorial.model;

import java.util.regex.Pattern;

/**
 * The version of a badge definition, also the name of its folder.
 *
 * @param value one to three numbers joined by dots, for example {@code 1} or {@code 2.1}; none has
 *     a zero in front, so that no two read alike
 */
public record DefinitionVersion(String value) implements Comparable<DefinitionVersion> {
  private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*)){0,2}");

  /** Refuses a value that is not of the stated form. */
  public DefinitionVersion {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a DefinitionVersion: " + value);
    }
  }

  /** Whether {@code text} has the stated form. */
  public static boolean isValid(String text) {
    return isDigit(text) || (text.length() <= 16 && FORM.matcher(text).matches());
  }

  /** As nearly all versions are. */
  private static boolean isDigit(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  @Override
  public int compareTo(DefinitionVersion other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
