package org.armorial.authoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.armorial.model.Assertion;
import org.armorial.model.ConsentedName;
import org.armorial.text.Language;

/**
 * What is said otherwise of an award; what is absent stays as it is.
 *
 * @param narrative Markdown: how it was earned, in the issuer's language
 * @param role role that was held, in the issuer's language
 * @param expires until when
 * @param term academic term
 * @param licenseNumber number of a licence
 * @param creditsEarned credits
 * @param name a name to show
 * @param nameless whether no name is to be shown any more
 */
public record Correction(
    Optional<String> narrative,
    Optional<String> role,
    Optional<Instant> expires,
    Optional<String> term,
    Optional<String> licenseNumber,
    Optional<BigDecimal> creditsEarned,
    Optional<ConsentedName> name,
    boolean nameless) {
  /** Whether it touches what is signed, so that a new award is needed. */
  public boolean isSigned() {
    return narrative.isPresent()
        || role.isPresent()
        || expires.isPresent()
        || term.isPresent()
        || licenseNumber.isPresent()
        || creditsEarned.isPresent();
  }

  /** Whether an award would say anything else that is signed. */
  boolean differsFrom(Assertion award, Language language) {
    return differs(narrative, award.narrative().map(text -> text.in(language)))
        || differs(role, award.role().map(text -> text.in(language)))
        || differs(expires, award.expires())
        || differs(term, award.term())
        || differs(licenseNumber, award.licenseNumber())
        || differs(creditsEarned, award.creditsEarned());
  }

  private static <T> boolean differs(Optional<T> next, Optional<T> known) {
    return next.isPresent() && !next.equals(known);
  }

  /** Whether it touches the name, which no signature covers. */
  boolean isOfName() {
    return name.isPresent() || nameless;
  }
}
