package org.armorial.model;

/**
 * The identifier of an award: 128 random bits, never derived from a person.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record AssertionId(String value) implements Comparable<AssertionId> {
  private static final int DIGITS = 32;

  /** Refuses a value that is not of the stated form. */
  public AssertionId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a AssertionId: " + value);
    }
  }

  /** Whether {@code text} has the stated form. */
  public static boolean isValid(String text) {
    return text.length() == DIGITS && Ascii.isLowerHex(text);
  }

  @Override
  public int compareTo(AssertionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
