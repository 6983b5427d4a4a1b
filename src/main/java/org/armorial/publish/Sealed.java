package org.armorial.publish;

import java.util.Optional;
import org.armorial.model.AssertionId;
import org.armorial.model.EndorsementId;
import org.armorial.model.Register;
import org.armorial.model.RegisterPath;

/**
 * Documents that were signed beforehand and stand in the register: a published signature is an
 * input. {@code sealed/assertions/<id>.json} and {@code .txt}, {@code
 * sealed/endorsements/<id>.json} and {@code .txt}.
 */
public final class Sealed {
  private final Register register;

  /** The sealed documents of {@code register}. */
  public Sealed(Register register) {
    this.register = register;
  }

  /** A signed document in both forms. */
  record Documents(byte[] json, byte[] jwt) {}

  /**
   * Where a sealed award stands in the register, with {@code suffix} {@code json} or {@code txt}.
   */
  public static RegisterPath path(AssertionId award, String suffix) {
    return new RegisterPath("sealed/assertions/" + award + "." + suffix);
  }

  /** Where a sealed endorsement stands in the register. */
  public static RegisterPath path(EndorsementId endorsement, String suffix) {
    return new RegisterPath("sealed/endorsements/" + endorsement + "." + suffix);
  }

  Optional<Documents> award(AssertionId award) {
    return documents(path(award, "json"), path(award, "txt"));
  }

  Optional<Documents> endorsement(EndorsementId endorsement) {
    return documents(path(endorsement, "json"), path(endorsement, "txt"));
  }

  private Optional<Documents> documents(RegisterPath json, RegisterPath jwt) {
    if (!register.blobs().containsKey(json) || !register.blobs().containsKey(jwt)) {
      return Optional.empty();
    }
    return Optional.of(new Documents(register.files().bytes(json), register.files().bytes(jwt)));
  }
}
