package org.armorial.openbadges;

import java.util.Optional;

/**
 * What an image carries.
 *
 * @param assertion Open Badges 2.0: the JSON of an Assertion, a JWS or (before 1.1) its address
 * @param credential Open Badges 3.0: the JSON of an OpenBadgeCredential or a JWS
 */
public record BakedBadge(Optional<String> assertion, Optional<String> credential) {}
