package org.armorial.verify;

import java.time.Instant;
import java.util.Optional;
import org.armorial.proof.VerificationKey;
import org.armorial.proof.VerificationMethods;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an issuer itself publishes of its keys: its DID document, or the document at its address.
 *
 * @param purpose the verification relationship of the keys asked for (DID Core 1.0, section 5.3):
 *     {@code assertionMethod}
 * @param document empty when there is none, or when it says that it is somebody else's
 * @param problem why it could not be read
 */
record IssuerDocument(String purpose, Optional<ObjectNode> document, Optional<FoundKey> problem) {
  /** The document of {@code issuer}. */
  static IssuerDocument of(String issuer, String purpose, Sources sources) {
    Optional<String> home = KeyPlace.home(issuer);
    if (home.isEmpty()) {
      return new IssuerDocument(purpose, Optional.empty(), Optional.empty());
    }
    Sources.Outcome outcome = sources.ownJson(home.get());
    Optional<ObjectNode> document =
        outcome instanceof Sources.Outcome.Here here ? here.object() : Optional.empty();
    return new IssuerDocument(
        purpose,
        document.filter(found -> Members.idOf(found).filter(issuer::equals).isPresent()),
        document.isPresent()
            ? Optional.empty()
            : Optional.of(FoundKey.unreachable(home.get(), outcome)));
  }

  /** Whether it names {@code method} as one for that purpose. */
  boolean lists(String method) {
    return document.filter(found -> VerificationMethods.allows(found, method, purpose)).isPresent();
  }

  /** Whether it names any key at all for that purpose: then no other is the issuer's. */
  boolean listsAny() {
    return document.filter(found -> !Members.all(found, purpose).isEmpty()).isPresent();
  }

  /** Whether {@code key}, under whatever id, is one for that purpose at {@code moment}. */
  boolean has(VerificationKey key, Instant moment) {
    return document
        .filter(found -> VerificationMethods.keys(found, purpose, moment).contains(key))
        .isPresent();
  }
}
