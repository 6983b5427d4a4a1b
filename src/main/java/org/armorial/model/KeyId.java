package org.armorial.model;

import java.util.regex.Pattern;

/**
 * The name of a signing key of this register, also its file name.
 *
 * @param value lower-case ASCII letters and digits in words joined by single hyphens, at most 64
 */
public record KeyId(String value) implements Comparable<KeyId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Refuses a value that is not of the stated form. */
  public KeyId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a KeyId: " + value);
    }
  }

  /** Whether {@code text} has the stated form. */
  public static boolean isValid(String text) {
    return text.length() <= 64 && FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(KeyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
