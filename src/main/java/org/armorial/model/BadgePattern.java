package org.armorial.model;

/**
 * Badges of this register by their name: {@code *} every one, {@code animer} every version, {@code
 * animer/2} that version, {@code accueil-*} those whose name begins so.
 *
 * @param value the pattern
 */
public record BadgePattern(String value) {
  private static final String EVERY = "*";

  /** Refuses a value that is not of the stated form. */
  public BadgePattern {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a pattern of badges: " + value);
    }
  }

  /** Whether {@code text} has the stated form. */
  public static boolean isValid(String text) {
    if (text.equals(EVERY)) {
      return true;
    }
    if (text.endsWith("-" + EVERY)) {
      return Slug.isValid(text.substring(0, text.length() - 2));
    }
    int slash = text.indexOf('/');
    return slash < 0
        ? Slug.isValid(text)
        : Slug.isValid(text.substring(0, slash))
            && DefinitionVersion.isValid(text.substring(slash + 1));
  }

  /** Whether it names {@code badge}. */
  public boolean names(BadgeId badge) {
    String slug = badge.slug().value();
    return value.endsWith(EVERY)
        ? slug.startsWith(value.substring(0, value.length() - 1))
        : value.equals(slug) || value.equals(badge.toString());
  }
}
