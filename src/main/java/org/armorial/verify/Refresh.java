package org.armorial.verify;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.armorial.proof.SignedToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks once whether an issuer offers a newer credential in the place of this one (1EdTech
 * Credential Refresh 1.0). What cannot be had, or is not the issuer's, changes nothing.
 */
record Refresh(Sources sources, CredentialCheck credentials) {
  /** That {@code examined} was replaced; empty when it was not, as far as is known. */
  Optional<Line> replaced(Examined examined) {
    ObjectNode old = examined.document();
    return Members.objects(old, "refreshService").stream()
        .filter(service -> Members.isA(service, "1EdTechCredentialRefresh"))
        .findFirst()
        .flatMap(Members::idOf)
        .filter(Chain::isAddress)
        .flatMap(
            address ->
                newer(old, address)
                    .map(at -> Line.of(Reason.REPLACED, Map.of("address", address)).asOf(at)));
  }

  private Optional<Instant> newer(ObjectNode old, String address) {
    if (!(sources.any(address) instanceof Sources.Outcome.Here here)) {
      return Optional.empty();
    }
    return examined(here)
        .filter(found -> found.genuine().isYes())
        .map(Examined::document)
        .filter(found -> isSame(old, found) && isLater(old, found))
        .map(found -> here.asOf());
  }

  private Optional<Examined> examined(Sources.Outcome.Here here) {
    Optional<SignedToken> token =
        SignedToken.parse(new String(here.body(), StandardCharsets.UTF_8).strip());
    return token.isPresent()
        ? token.get().credential().map(inside -> credentials.examine(token.get(), inside))
        : here.object().map(credentials::examine);
  }

  /** Open Badges 3.0, section 7.2: credentials are equal by issuer and id. */
  private static boolean isSame(ObjectNode old, ObjectNode found) {
    return Members.idOf(old).isPresent()
        && Members.idOf(old).equals(Members.idOf(found))
        && Members.id(old, "issuer").equals(Members.id(found, "issuer"));
  }

  private static boolean isLater(ObjectNode old, ObjectNode found) {
    Optional<Instant> before = Validity.ofCredential(old).from();
    Optional<Instant> after = Validity.ofCredential(found).from();
    return before.isPresent() && after.isPresent() && after.get().isAfter(before.get());
  }
}
