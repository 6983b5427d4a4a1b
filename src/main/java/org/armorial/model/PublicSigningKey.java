package org.armorial.model;

import java.time.Instant;
import java.util.Optional;

/**
 * The public half of a signing key: {@code keys/<kid>.yaml}. One Ed25519 and one RSA key, made
 * together.
 *
 * @param id its name
 * @param created when it was made
 * @param state whether it signs
 * @param ended when it was retired or found compromised
 * @param ed25519 Multikey, {@code z6Mk…}
 * @param rsa SubjectPublicKeyInfo as PEM, {@code \n} line ends
 * @param note why it was retired or how it was lost
 */
public record PublicSigningKey(
    KeyId id,
    Instant created,
    KeyState state,
    Optional<Instant> ended,
    String ed25519,
    String rsa,
    Optional<String> note) {}
