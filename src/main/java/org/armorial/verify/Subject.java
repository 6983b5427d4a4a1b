package org.armorial.verify;

import java.util.Optional;

/**
 * What a badge says of itself, whether it is believed or not.
 *
 * @param id its own identifier
 * @param badge the name of the badge
 * @param issuer the name of its issuer, else the issuer's identifier
 * @param issuerId the issuer's identifier
 * @param awardedOn when it was awarded, as it is written there
 */
public record Subject(
    Optional<String> id,
    Optional<String> badge,
    Optional<String> issuer,
    Optional<String> issuerId,
    Optional<String> awardedOn) {
  /** Of something that could not be read. */
  public static final Subject NOBODY =
      new Subject(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
