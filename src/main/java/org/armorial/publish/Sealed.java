package org.armorial.publish;

import java.util.Optional;
import org.armorial.codec.Json;
import org.armorial.codec.JsonException;
import org.armorial.model.AssertionId;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementId;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;

/**
 * Documents that were signed beforehand and stand in the register: a published signature is an
 * input.
 */
final class Sealed {
  private final Register register;

  /** Few registers have any; then no award need be asked for. */
  private final boolean none;

  /** The sealed documents of {@code register}. */
  Sealed(Register register) {
    this.register = register;
    this.none =
        register.blobs().keySet().stream()
            .noneMatch(path -> path.value().startsWith(RegisterLayout.SEALED));
  }

  /** A signed document in both forms. */
  record Documents(byte[] json, byte[] jwt) {}

  Optional<Documents> award(AssertionId award) {
    return none ? Optional.empty() : documents(RegisterLayout.sealed(award));
  }

  /** As it was sealed, whether or not it was withdrawn since. */
  Optional<Documents> endorsement(EndorsementId endorsement) {
    return none ? Optional.empty() : documents(RegisterLayout.sealed(endorsement));
  }

  /** Whether an endorsement that was withdrawn is sealed as one that still counts. */
  boolean isBefore(Endorsement endorsement) {
    return endorsement.withdrawn().isPresent()
        && endorsement(endorsement.id()).filter(found -> !hasEnd(found)).isPresent();
  }

  private static boolean hasEnd(Documents endorsement) {
    try {
      return Json.parse(endorsement.json()).has("validUntil");
    } catch (JsonException e) {
      return false;
    }
  }

  /** As it was sealed, whether or not awards were revoked since. */
  Optional<Documents> status(int list) {
    return none ? Optional.empty() : documents(RegisterLayout.sealedStatus(list));
  }

  private Optional<Documents> documents(RegisterLayout.SealedPaths at) {
    if (!register.blobs().containsKey(at.json()) || !register.blobs().containsKey(at.jwt())) {
      return Optional.empty();
    }
    return Optional.of(
        new Documents(register.files().bytes(at.json()), register.files().bytes(at.jwt())));
  }
}
