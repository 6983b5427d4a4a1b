package org.armorial.site.view;

import java.util.List;

/**
 * The home page with the catalogue.
 *
 * @param frame around it
 * @param issuer who issues
 * @param description what it does
 * @param territory where, or nothing
 * @param counts how much there is, in words
 * @param groups the catalogue
 * @param legend what the shields of the catalogue mean
 * @param logo address of the issuer's logo, or nothing
 */
public record HomePage(
    Frame frame,
    Phrase issuer,
    Phrase description,
    Phrase territory,
    List<String> counts,
    List<Group> groups,
    List<Kind> legend,
    String logo) {
  /**
   * Badges that stand together.
   *
   * @param title what they are
   * @param meaning in a sentence
   * @param badges the badges
   */
  public record Group(String title, String meaning, List<Face> badges) {}
}
