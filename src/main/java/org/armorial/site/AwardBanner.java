package org.armorial.site;

import java.util.Map;
import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.Revocation;
import org.armorial.site.view.Banner;
import org.armorial.site.view.Link;
import org.armorial.site.view.Texts;

/**
 * The first thing that an award's page says. It states what the issuer published and when; that a
 * check passed is never said here, because none ran.
 */
final class AwardBanner {
  private AwardBanner() {}

  /** Of an award that was not revoked. */
  static Banner standing(PageContext page, AwardKin kin, Particulars award) {
    Texts t = page.t();
    String issue = issue(page, kin, award);
    String expires = award.expires().prose();
    return switch (kin.end()) {
      case PAST ->
          plain(
              "past",
              "clock",
              t.text("award.expired"),
              t.text("award.expired.sentence", "issue", issue, "expires", expires));
      case TO_COME -> inForce(t, t.text("award.until", "issue", issue, "expires", expires));
      case NEVER -> inForce(t, t.text("award.forever", "issue", issue));
    };
  }

  private static Banner inForce(Texts t, String sentence) {
    return plain("declared", "seal", t.text("award.inForce"), sentence);
  }

  /** Who issued it, to whom and when: the beginning of a sentence. */
  private static String issue(PageContext page, AwardKin kin, Particulars award) {
    Map<String, String> values =
        Map.of(
            "issuer",
            page.site().issuer().name().in(page.language()),
            "name",
            award.name(),
            "date",
            award.issued().prose());
    String key = kin.named() ? "award.issue.named" : "award.issue";
    return page.t().messages().text(page.language(), key, values);
  }

  private static Banner plain(String tone, String icon, String word, String sentence) {
    return new Banner(tone, icon, word, sentence, Optional.empty(), Optional.empty());
  }

  /** Of an award that was revoked. */
  static Banner ended(PageContext page, AwardKin kin, Particulars award, Revocation revocation) {
    Texts t = page.t();
    String issue = issue(page, kin, award);
    String key = revocation.supersededBy().isPresent() ? "superseded" : "revoked";
    return new Banner(
        "ended",
        revocation.supersededBy().isPresent() ? "arrow" : "saltire",
        t.text("award." + key),
        t.text(
            "award." + key + ".sentence", "issue", issue, "date", t.date(revocation.revokedOn())),
        Optional.of(page.phrase(revocation.reason())),
        revocation.supersededBy().map(other -> successor(page, other)));
  }

  /** Says nothing of the other award, so that this page changes with its own award alone. */
  private static Link successor(PageContext page, AssertionId award) {
    return Link.to(
        page.links().to(page.site().layout().awardPage(page.language(), award)),
        page.t().text("award.successor"));
  }

  /** What an unpublished page says instead; nothing about a person or a badge. */
  static Banner gone(PageContext page) {
    Texts t = page.t();
    return new Banner(
        "quiet",
        "closed",
        t.text("award.unpublished"),
        t.text("award.unpublished.sentence"),
        Optional.empty(),
        Optional.of(Link.to(page.links().home(), t.text("award.unpublished.home"))));
  }
}
