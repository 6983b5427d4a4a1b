package org.armorial.model;

/**
 * The name of a badge, a partner or a policy in paths and addresses.
 *
 * @param value lower-case ASCII letters and digits in words joined by single hyphens, at most 64
 */
public record Slug(String value) implements Comparable<Slug> {
  private static final int LONGEST = 64;

  /** Refuses a value that is not of the stated form. */
  public Slug {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a Slug: " + value);
    }
  }

  /** Whether {@code text} has the stated form. */
  public static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    char before = '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = c == '-' ? before != '-' : Ascii.isLowerOrDigit(c);
      if (!fits) {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
