package org.armorial.model;

import java.time.Instant;
import java.util.Optional;

/**
 * What a register keeps in memory of every award; its body is loaded when needed.
 *
 * @param id its identifier
 * @param path its file
 * @param badge what was awarded
 * @param issuedOn when
 * @param expires until when
 * @param visibility who may find it, as its holder chose last
 * @param statusIndex its bit among all status lists
 * @param blob git blob id of its file, 40 hexadecimal digits
 * @param digest SHA-256 of its file, which approvals name
 */
public record AssertionSummary(
    AssertionId id,
    RegisterPath path,
    BadgeId badge,
    Instant issuedOn,
    Optional<Instant> expires,
    Visibility visibility,
    int statusIndex,
    String blob,
    Sha256 digest) {}
