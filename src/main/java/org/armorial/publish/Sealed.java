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
  private static final String FOLDER = "sealed/";

  private final Register register;

  /** Few registers have any; then no award need be asked for. */
  private final boolean none;

  /** The sealed documents of {@code register}. */
  public Sealed(Register register) {
    this.register = register;
    this.none =
        register.blobs().keySet().stream().noneMatch(path -> path.value().startsWith(FOLDER));
  }

  /** A signed document in both forms. */
  record Documents(byte[] json, byte[] jwt) {}

  /**
   * Where a sealed award stands in the register, with {@code suffix} {@code json} or {@code txt}.
   */
  public static RegisterPath path(AssertionId award, String suffix) {
    return new RegisterPath(FOLDER + "assertions/" + award + "." + suffix);
  }

  /** Where a sealed endorsement stands in the register. */
  public static RegisterPath path(EndorsementId endorsement, String suffix) {
    return new RegisterPath(FOLDER + "endorsements/" + endorsement + "." + suffix);
  }

  Optional<Documents> award(AssertionId award) {
    return none ? Optional.empty() : documents(path(award, "json"), path(award, "txt"));
  }

  Optional<Documents> endorsement(EndorsementId endorsement) {
    return none ? Optional.empty() : documents(path(endorsement, "json"), path(endorsement, "txt"));
  }

  private Optional<Documents> documents(RegisterPath json, RegisterPath jwt) {
    if (!register.blobs().containsKey(json) || !register.blobs().containsKey(jwt)) {
      return Optional.empty();
    }
    return Optional.of(new Documents(register.files().bytes(json), register.files().bytes(jwt)));
  }
}
