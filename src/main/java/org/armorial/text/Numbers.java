package org.armorial.text;

/** Whole numbers as a reader of a language writes them. */
public final class Numbers {
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';

  private Numbers() {}

  /** {@code 12 345} in French with a narrow no-break space, {@code 12,345} in English. */
  public static String grouped(Language language, long number) {
    String digits = Long.toString(number);
    int first = digits.startsWith("-") ? 1 : 0;
    char separator = language.equals(Language.FRENCH) ? NARROW_NO_BREAK_SPACE : ',';
    StringBuilder out = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > first; i -= 3) {
      out.insert(i, separator);
    }
    return out.toString();
  }
}
