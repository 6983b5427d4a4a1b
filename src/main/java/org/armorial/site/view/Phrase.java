package org.armorial.site.view;

import org.jspecify.annotations.Nullable;

/**
 * A text of the register.
 *
 * @param text plain text
 * @param lang its language when that is not the page's, else null, which a template leaves out
 */
public record Phrase(String text, @Nullable String lang) {
  /** A text in the language of the page. */
  public static Phrase of(String text) {
    return new Phrase(text, null);
  }
}
