package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verifier asks for.
 *
 * @param asOf the moment for which dates are judged
 * @param holder the e-mail address or the identifier of the person who shows the badge
 * @param follow whether the badges that it rests on are verified, too
 */
public record Options(Instant asOf, Optional<String> holder, boolean follow) {
  private static final String MAILTO = "mailto:";

  /** Everything about a badge at {@code asOf}, but for its holder. */
  public static Options at(Instant asOf) {
    return new Options(asOf, Optional.empty(), true);
  }

  /** The same, and whether {@code person} is the holder. */
  public Options holder(String person) {
    String typed = person.strip();
    boolean isMail = typed.regionMatches(true, 0, MAILTO, 0, MAILTO.length());
    return new Options(
        asOf, Optional.of(isMail ? typed.substring(MAILTO.length()) : typed), follow);
  }

  /** The same without the badges that a badge rests on. */
  public Options alone() {
    return new Options(asOf, holder, false);
  }
}
