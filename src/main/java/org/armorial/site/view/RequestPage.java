package org.armorial.site.view;

import java.util.List;

/**
 * The page by which somebody asks for a badge, one file that works without a network.
 *
 * @param lang its language
 * @param t texts
 * @param parts what it carries inside
 * @param issuer name of who is asked
 * @param email of who is asked
 * @param base address of the site; empty when it has none
 * @param asks what identifies recipients: {@code email-hash}, {@code did} or {@code random}
 * @param badges that can be asked for
 */
public record RequestPage(
    String lang,
    Texts t,
    OfflineParts parts,
    String issuer,
    String email,
    String base,
    String asks,
    List<Asked> badges) {
  /** Copies the list. */
  public RequestPage {
    badges = List.copyOf(badges);
  }

  /**
   * A badge that can be asked for; texts that it does not have are empty.
   *
   * @param id slug and version
   * @param name its name
   * @param description what it recognises
   * @param narrative the story that is asked for
   * @param evidence what else is asked for
   * @param examination who examines, and how
   */
  public record Asked(
      String id,
      String name,
      String description,
      String narrative,
      List<Evidence> evidence,
      String examination) {
    /** Copies the list. */
    public Asked {
      evidence = List.copyOf(evidence);
    }
  }

  /** What a badge asks for; the genre may be empty. */
  public record Evidence(String name, String prompt, String genre, boolean required) {}
}
