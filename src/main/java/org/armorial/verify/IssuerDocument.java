package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;
import org.armorial.proof.VerificationKey;
import org.armorial.proof.VerificationMethods;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an issuer itself publishes of its keys: its DID document, or the document at its address.
 *
 * @param document empty when there is none, or when it says that it is somebody else's
 * @param problem why it could not be read
 */
record IssuerDocument(Optional<ObjectNode> document, Optional<FoundKey> problem) {
  /** The verification relationship of keys that sign badges (DID Core 1.0, section 5.3.2). */
  private static final String PURPOSE = "assertionMethod";

  /** The document of {@code issuer}. */
  static IssuerDocument of(String issuer, Sources sources) {
    Optional<String> home = KeyPlace.home(issuer);
    if (home.isEmpty()) {
      return new IssuerDocument(Optional.empty(), Optional.empty());
    }
    Sources.Outcome outcome = sources.ownJson(home.get());
    Optional<ObjectNode> document =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    return new IssuerDocument(
        document.filter(found -> Members.idOf(found).filter(issuer::equals).isPresent()),
        document.isPresent()
            ? Optional.empty()
            : Optional.of(FoundKey.unreachable(home.get(), outcome)));
  }

  /** Whether it names {@code method} as one for signing badges. */
  boolean lists(String method) {
    return document.filter(found -> VerificationMethods.allows(found, method, PURPOSE)).isPresent();
  }

  /** Whether {@code key}, under whatever id, is one for signing badges at {@code moment}. */
  boolean has(VerificationKey key, Instant moment) {
    return document
        .filter(found -> VerificationMethods.keys(found, PURPOSE, moment).contains(key))
        .isPresent();
  }
}
