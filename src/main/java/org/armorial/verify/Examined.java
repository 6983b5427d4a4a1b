package org.armorial.verify;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A badge after the check of who said it.
 *
 * @param document what its issuer says, where that is hosted; else what was handed in
 * @param genuine the answer
 * @param status what its issuer says of revocation; empty when the issuer offers nothing
 * @param badge what it is an award of
 * @param issuer who awarded it
 * @param issuerId the issuer's identifier
 */
record Examined(
    ObjectNode document,
    Line genuine,
    Optional<Line> status,
    Optional<ObjectNode> badge,
    Optional<ObjectNode> issuer,
    Optional<String> issuerId) {}
