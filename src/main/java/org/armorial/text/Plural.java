package org.armorial.text;

/** The plural forms of French and English; French says zero and one alike (CLDR plural rules). */
public enum Plural {
  /** One thing, in French also none. */
  ONE("one"),
  /** Any other count. */
  OTHER("other");

  private final String suffix;

  Plural(String suffix) {
    this.suffix = suffix;
  }

  /** The last part of a message key that counts. */
  public String suffix() {
    return suffix;
  }

  /** The form for {@code count} things. */
  public static Plural of(Language language, long count) {
    if (language.equals(Language.FRENCH)) {
      return count == 0 || count == 1 ? ONE : OTHER;
    }
    return count == 1 ? ONE : OTHER;
  }
}
