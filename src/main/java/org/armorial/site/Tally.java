package org.armorial.site;

import java.util.List;
import org.armorial.model.AssertionSummary;
import org.armorial.site.view.Texts;

/**
 * How often a badge was awarded.
 *
 * @param awarded awards that were not revoked
 * @param publicAwards those that everyone may find
 * @param latest the latest public ones, newest first
 */
record Tally(int awarded, int publicAwards, List<AssertionSummary> latest) {
  /** How many public awards a page lists. */
  static final int LISTED = 24;

  static final Tally NONE = new Tally(0, 0, List.of());

  /** Below this, a count could point at somebody. */
  private static final int SMALL = 5;

  Tally {
    latest = List.copyOf(latest);
  }

  /** The count in words; a small one that is not public anyway stays vague. */
  String words(Texts t) {
    if (awarded == 0) {
      return t.text("count.none");
    }
    return awarded < SMALL && awarded > publicAwards
        ? t.text("count.few")
        : t.count("count.awards", awarded);
  }
}
