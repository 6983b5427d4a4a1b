package org.armorial.authoring;

import java.util.OptionalInt;
import org.armorial.model.Register;

/** The policy that awards of today are approved under. */
public final class NewestPolicy {
  private NewestPolicy() {}

  /** The highest number of a policy of the register; empty without any. */
  public static OptionalInt of(Register register) {
    return register.policies().keySet().stream().mapToInt(Integer::intValue).max();
  }
}
