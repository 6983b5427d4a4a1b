package org.armorial.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What the holder of an award chose later: {@code holders/<id>.yaml}. It stands apart because an
 * award's own file is never edited after approval, and no signature covers any of it. From then on
 * it alone says who may find the award and under which name.
 *
 * @param assertion which award
 * @param visibility who may find it
 * @param name a name to show; empty: none is shown, whatever the award's own file says
 * @param since since when
 */
public record HolderChoice(
    AssertionId assertion, Visibility visibility, Optional<ConsentedName> name, Instant since) {
  /** The award as its holder wants it shown; what was signed of it stays as it is. */
  public Assertion laidOver(Assertion award) {
    return award.shown(visibility, name);
  }
}
