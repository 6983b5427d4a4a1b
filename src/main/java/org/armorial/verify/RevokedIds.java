package org.armorial.verify;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain lists of what was revoked: of 1EdTech for 3.0, RevocationList for signed 2.0. */
final class RevokedIds {
  private RevokedIds() {}

  /** The reason, perhaps empty, for which {@code id} is revoked; nothing when it is not listed. */
  static Optional<String> in(ObjectNode list, String member, Optional<String> id) {
    for (JsonNode entry : Members.all(list, member)) {
      Optional<String> listed =
          entry.isString()
              ? Optional.of(entry.stringValue())
              : Members.idOf(entry).or(() -> Members.text(entry, "uid"));
      boolean withdrawn =
          entry.path("revoked").isBoolean() && !entry.path("revoked").booleanValue();
      if (id.isPresent() && listed.equals(id) && !withdrawn) {
        return Optional.of(Members.text(entry, "revocationReason").orElse(""));
      }
    }
    return Optional.empty();
  }
}
