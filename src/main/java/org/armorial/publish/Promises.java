package org.armorial.publish;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.codec.JsonLimits;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;
import org.armorial.world.Folder;
import org.armorial.world.StorageException;
import tools.jackson.databind.JsonNode;

/**
 * What a site in place has promised, and no later edition takes back: a published address never
 * disappears (design, section 5), and a revocation is irreversible (section 6). The register's
 * history may have lost a file without a trace; what was published shows it.
 */
final class Promises {
  private final Folder folder;

  /** Those of the site in {@code folder}. */
  Promises(Folder folder) {
    this.folder = folder;
  }

  /**
   * Refuses an edition that breaks one.
   *
   * @param stale what the edition would delete
   */
  void keep(Edition edition, SortedSet<SitePath> stale) throws StorageException, PublishException {
    Optional<SitePath> gone = stale.stream().filter(SiteLayout::isPermanent).findFirst();
    if (gone.isPresent()) {
      throw new PublishException(PublishException.Reason.ADDRESS_GONE, gone.get().value());
    }
    Set<String> before = revoked(folder.read(SiteLayout.revocationList().value()));
    if (before.isEmpty()) {
      return;
    }
    Set<String> after = revoked(planned(edition));
    Optional<String> back = before.stream().filter(id -> !after.contains(id)).sorted().findFirst();
    if (back.isPresent()) {
      throw new PublishException(PublishException.Reason.REVOCATION_TAKEN_BACK, back.get());
    }
  }

  private static Optional<byte[]> planned(Edition edition) {
    Target list = Target.of(SiteLayout.revocationList());
    return edition.units().stream()
        .filter(unit -> unit.targets().contains(list))
        .findFirst()
        .map(unit -> unit.rendering().render().get(unit.targets().indexOf(list)));
  }

  /** The ids of a RevocationList's awards; of one that somebody damaged, none. */
  private static Set<String> revoked(Optional<byte[]> list) {
    Set<String> ids = new HashSet<>();
    try {
      if (list.isPresent()) {
        JsonNode entries = Json.parse(list.get(), JsonLimits.OWN).path("revokedAssertions");
        entries.forEach(
            entry -> SiteLayout.award(entry.path("id").asString("")).ifPresent(ids::add));
      }
    } catch (JsonException e) {
      // Whoever made it unreadable took it off the web; the register's history is the other
      // witness.
      ids.clear();
    }
    return ids;
  }
}
