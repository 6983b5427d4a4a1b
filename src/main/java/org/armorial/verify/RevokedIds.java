package org.armorial.verify;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plain lists of what was revoked: of 1EdTech for 3.0, RevocationList for signed 2.0 and 1.1. */
final class RevokedIds {
  private RevokedIds() {}

  /** The reason, perhaps empty, for which one of {@code ids} is revoked; nothing when none is. */
  static Optional<String> in(ObjectNode list, String member, Collection<String> ids) {
    for (JsonNode entry : Members.all(list, member)) {
      Optional<String> listed =
          entry.isString() ? Optional.of(entry.stringValue()) : Members.idOf(entry);
      Optional<String> uid = Members.text(entry, "uid");
      boolean withdrawn =
          entry.path("revoked").isBoolean() && !entry.path("revoked").booleanValue();
      boolean isMeant =
          listed.filter(ids::contains).isPresent() || uid.filter(ids::contains).isPresent();
      if (isMeant && !withdrawn) {
        return Optional.of(Members.text(entry, "revocationReason").orElse(""));
      }
    }
    return Optional.empty();
  }

  /** Of Open Badges 1.1: an object with the reason of each by its uid. */
  static Optional<String> byUid(ObjectNode list, Collection<String> ids) {
    return list.properties().stream()
        .filter(entry -> ids.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .map(reason -> reason.isString() ? reason.stringValue() : "")
        .findFirst();
  }
}
