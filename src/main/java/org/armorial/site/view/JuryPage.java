package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page by which a juror without SSH approves, one file that works without a network.
 *
 * @param lang its language
 * @param t texts
 * @param parts what it carries inside
 * @param repository address of the forge; empty when nobody said
 * @param dossier the sheet, when it was made for one
 * @param items what that sheet lists
 */
public record JuryPage(
    String lang,
    Texts t,
    OfflineParts parts,
    String repository,
    Optional<Dossier> dossier,
    List<Item> items) {
  /** Copies the list. */
  public JuryPage {
    items = List.copyOf(items);
  }

  /**
   * A sheet.
   *
   * @param path its place in the register
   * @param bytes in base64, for a page keeps no line ends
   */
  public record Dossier(String path, String bytes) {}

  /**
   * A file that the sheet lists.
   *
   * @param title what it is
   * @param told what it says, in paragraphs of plain text
   * @param path its place in the register
   * @param bytes in base64
   */
  public record Item(String title, List<String> told, String path, String bytes) {
    /** Copies the list. */
    public Item {
      told = List.copyOf(told);
    }
  }
}
