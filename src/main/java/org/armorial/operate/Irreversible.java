package org.armorial.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.model.BaseAddress;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.RegisterFolder;

/**
 * What a change must not take back: a revocation is irreversible, and a published address never
 * disappears (design, sections 5 and 6).
 */
public final class Irreversible {
  private final RegisterFolder folder;

  /** Names files as those of {@code folder}. */
  public Irreversible(RegisterFolder folder) {
    this.folder = folder;
  }

  /**
   * The faults of a change.
   *
   * @param before where the register was published; where there was no address, nothing was
   * @param now where it is to be published; empty when nobody can tell
   */
  public List<Diagnostic> faults(
      RegisterChange change, Optional<BaseAddress> before, Optional<BaseAddress> now) {
    // A copy that gives itself an address of its own removes the awards of the original: they stay
    // published where they were. Taking the address away altogether excuses nothing.
    if (before.isEmpty() || (now.isPresent() && !now.equals(before))) {
      return List.of();
    }
    // An award that moves to the folder of another month keeps its address.
    Set<String> moved =
        change.added().stream()
            .filter(path -> path.value().startsWith(RegisterLayout.ASSERTIONS))
            .map(RegisterPath::fileName)
            .collect(Collectors.toSet());
    List<Diagnostic> faults = new ArrayList<>();
    for (RegisterPath path : change.removed()) {
      if (path.value().startsWith(RegisterLayout.REVOCATIONS)) {
        faults.add(fault(FaultCode.REVOCATION_TAKEN_BACK, path));
      } else if (path.value().startsWith(RegisterLayout.ASSERTIONS)
          && !moved.contains(path.fileName())) {
        faults.add(fault(FaultCode.AWARD_REMOVED, path));
      }
    }
    return List.copyOf(faults);
  }

  private Diagnostic fault(FaultCode code, RegisterPath path) {
    String id = path.fileName().replaceFirst("\\.yaml$", "");
    return Diagnostic.of(
        code, SourceSpan.whole(folder.shown(path)), Map.of("id", id, "file", folder.shown(path)));
  }
}
