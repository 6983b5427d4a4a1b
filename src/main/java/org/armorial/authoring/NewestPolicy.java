package org.armorial.authoring;

import java.util.OptionalInt;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/** The policy that awards of today are approved under. */
public final class NewestPolicy {
  private NewestPolicy() {}

  /** The highest number for which {@code policy/<n>.yaml} stands; empty without any. */
  public static OptionalInt of(Register register) {
    return register.blobs().keySet().stream()
        .map(RegisterPath::value)
        .filter(path -> path.matches(RegisterLayout.POLICY + "[1-9][0-9]{0,5}\\.yaml"))
        .mapToInt(
            path ->
                Integer.parseInt(path.substring(RegisterLayout.POLICY.length(), path.length() - 5)))
        .max();
  }
}
