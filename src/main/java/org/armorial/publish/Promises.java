package org.armorial.publish;

import java.util.Optional;
import java.util.stream.Stream;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.SiteLayout;
import org.armorial.model.SitePath;

/**
 * What a site in place has promised, and no later edition takes back: a published address never
 * disappears (design, section 5), and a revocation is irreversible (section 6). The register's
 * history may have lost a file without a trace; what was published shows it.
 */
final class Promises {
  private Promises() {}

  /** Refuses to delete what others rely on; {@code stale} was published. */
  static void keepAddresses(Stream<SitePath> stale) throws PublishException {
    Optional<SitePath> gone = stale.filter(SiteLayout::isPermanent).findFirst();
    if (gone.isPresent()) {
      throw new PublishException(PublishException.Reason.ADDRESS_GONE, gone.get().value());
    }
  }

  /** Refuses to publish an award as valid whose revocation was published. */
  static void keepRevocation(SitePath path, byte[] published, byte[] next) throws PublishException {
    Optional<String> award = SiteLayout.award(path);
    if (award.isPresent() && isRevoked(published) && !isRevoked(next)) {
      throw new PublishException(PublishException.Reason.REVOCATION_TAKEN_BACK, award.get());
    }
  }

  private static boolean isRevoked(byte[] assertion) {
    try {
      return Json.parse(assertion).path("revoked").asBoolean(false);
    } catch (JsonException e) {
      // Somebody damaged it: what it said is not known, and the register is asked instead.
      return false;
    }
  }
}
