package org.armorial.check;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.armorial.fault.Diagnostic;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;

/**
 * A register without errors. Only this package makes one, and the publishing line accepts nothing
 * else: what was checked needs no second look.
 */
public final class Checked {
  private final Register register;
  private final List<Diagnostic> warnings;

  Checked(Register register, List<Diagnostic> warnings) {
    this.register = register;
    this.warnings = List.copyOf(warnings);
  }

  /** The register. */
  public Register register() {
    return register;
  }

  /**
   * The same register with other signing keys: a preview signs with a key of its own. Sealed
   * documents are left out, because those keys did not sign them.
   */
  public Checked withKeys(List<PublicSigningKey> keys) {
    SortedMap<RegisterPath, String> blobs = new TreeMap<>(register.blobs());
    blobs.keySet().removeIf(path -> path.value().startsWith(RegisterLayout.SEALED));
    return new Checked(
        new Register(
            register.issuer(),
            keys,
            register.definitions(),
            register.assertions(),
            register.revocations(),
            register.endorsements(),
            blobs,
            register.files(),
            register.commit()),
        warnings);
  }

  /** What somebody should look at, sorted. */
  public List<Diagnostic> warnings() {
    return warnings;
  }
}
