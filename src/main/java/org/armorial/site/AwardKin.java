package org.armorial.site;

import java.time.Instant;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.BadgeId;
import org.armorial.model.SiteLayout;
import org.armorial.model.Visibility;
import org.armorial.text.Language;

/**
 * What awards have in common whose pages differ by {@link Particulars} and in what only they tell.
 *
 * @param language of the page
 * @param badge what is awarded
 * @param visibility who may find it
 * @param revoked whether it was revoked
 * @param named whether it names its holder
 * @param end whether it ends
 * @param recipient message key of how it names its recipient
 * @param form document form
 * @param list number of its status list
 */
record AwardKin(
    Language language,
    BadgeId badge,
    Visibility visibility,
    boolean revoked,
    boolean named,
    End end,
    String recipient,
    int form,
    int list) {
  /** Whether an award ends. */
  enum End {
    NEVER,
    TO_COME,
    PAST;

    static End of(Optional<Instant> expires, Instant now) {
      if (expires.isEmpty()) {
        return NEVER;
      }
      return expires.get().isAfter(now) ? TO_COME : PAST;
    }
  }

  static AwardKin of(Language language, Assertion award, boolean revoked, Instant now) {
    return new AwardKin(
        language,
        award.badge(),
        award.visibility(),
        revoked,
        award.name().isPresent(),
        End.of(award.expires(), now),
        AwardFacts.recipient(award.recipient()),
        award.form(),
        SiteLayout.statusList(award.statusIndex()));
  }
}
