package org.armorial.site.view;

import java.util.List;

/**
 * The page for addresses that do not exist.
 *
 * @param frame around it
 * @param others the same in the other languages
 */
public record NotFoundPage(Frame frame, List<Other> others) {
  /**
   * The same in another language.
   *
   * @param t texts
   * @param lang language tag
   * @param home address of the home page
   */
  public record Other(Texts t, String lang, String home) {}
}
