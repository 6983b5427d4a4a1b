package org.armorial.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The end of an award: {@code revocations/<id>.yaml}.
 *
 * @param assertion which
 * @param revokedOn when
 * @param reason why, in words that everyone may read
 * @param supersededBy the award that takes its place
 */
public record Revocation(
    AssertionId assertion,
    Instant revokedOn,
    LocalizedText reason,
    Optional<AssertionId> supersededBy) {}
