package org.armorial.model;

/**
 * A SHA-256 digest (FIPS 180-4).
 *
 * @param value 64 lower-case hexadecimal digits
 */
public record Sha256(String value) implements Comparable<Sha256> {
  private static final int DIGITS = 64;

  /** Refuses a value that is not of the stated form. */
  public Sha256 {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a Sha256: " + value);
    }
  }

  /** Whether {@code text} has the stated form. */
  public static boolean isValid(String text) {
    return text.length() == DIGITS && Ascii.isLowerHex(text);
  }

  @Override
  public int compareTo(Sha256 other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
