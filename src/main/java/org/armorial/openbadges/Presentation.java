package org.armorial.openbadges;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Verifiable Presentation that badges came in; nothing of it is checked yet.
 *
 * @param document the presentation, with its own proofs, and with the claim {@code iss} of a JWT of
 *     the first data model as {@code holder} where it names none
 * @param jws the token that holds it
 * @param origin where it stood
 */
public record Presentation(ObjectNode document, Optional<String> jws, Origin origin) {}
