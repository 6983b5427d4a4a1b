package org.armorial.site;

import java.time.Instant;
import org.armorial.openbadges.IssuerIdentity;

/**
 * What a build is for.
 *
 * @param identity under which name and address
 * @param mode whether awards are published
 * @param asOf the moment that "now" means in it
 * @param program version of the program, for the footer
 */
public record Publication(IssuerIdentity identity, Mode mode, Instant asOf, String program) {
  /** Whether awards are published, and if not, why. */
  public enum Mode {
    /** Signed with the issuer's key, under the issuer's address. */
    PUBLISHED,
    /** Signed with a throw-away key, on this machine only. */
    PREVIEW,
    /** No key at hand: says so on every page and publishes no award. */
    DRAFT_WITHOUT_KEY,
    /** {@code issuer.yaml} names no base address yet. */
    DRAFT_WITHOUT_BASE,
    /** Built for another address than the issuer's own: a fork or a move. */
    DRAFT_OTHER_ADDRESS,
    /** Nothing is missing, or nobody looked: the person who built it wanted a draft. */
    DRAFT_ASKED_FOR;

    /** Whether awards are left out. */
    public boolean isDraft() {
      return this != PUBLISHED && this != PREVIEW;
    }
  }
}
