package org.armorial.operate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionState;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.BaseTree;
import org.armorial.repository.RegisterFolder;

/**
 * What a change must not take back: a revocation is irreversible, a published address never
 * disappears (design, sections 5 and 6), and what was signed is not signed otherwise.
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
   * @param before the register as it was; where it had no address, nothing was published
   * @param now what it became, as far as it can be read
   * @throws IOException when the repository can no longer be read
   */
  public List<Diagnostic> faults(RegisterChange change, BaseTree before, Optional<Register> now)
      throws IOException {
    // A copy that gives itself an address of its own removes the awards of the original: they stay
    // published where they were. Taking the address away altogether excuses nothing.
    Optional<BaseAddress> address = now.flatMap(register -> register.issuer().base());
    if (before.address().isEmpty() || (address.isPresent() && !address.equals(before.address()))) {
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
    for (BadgeId badge : before.published()) {
      RegisterPath file = RegisterLayout.badge(badge);
      if (change.removed().contains(file)) {
        faults.add(gone(badge, file));
      } else if (now.filter(register -> isDraft(register, badge)).isPresent()) {
        faults.add(gone(badge, RegisterLayout.lifecycle(badge)));
      }
    }
    if (now.isPresent()) {
      faults.addAll(new Altered(folder, before, now.get()).faults());
    }
    return List.copyOf(faults);
  }

  private static boolean isDraft(Register register, BadgeId badge) {
    BadgeDefinition definition = register.definitions().get(badge);
    return definition != null && definition.lifecycle().state() == DefinitionState.DRAFT;
  }

  private Diagnostic gone(BadgeId badge, RegisterPath file) {
    return Diagnostic.of(
        FaultCode.DEFINITION_REMOVED,
        SourceSpan.whole(folder.shown(file)),
        Map.of(
            "badge", badge.toString(), "folder", folder.shown(RegisterLayout.definition(badge))));
  }

  private Diagnostic fault(FaultCode code, RegisterPath path) {
    String id = path.fileName().replaceFirst("\\.yaml$", "");
    return Diagnostic.of(
        code, SourceSpan.whole(folder.shown(path)), Map.of("id", id, "file", folder.shown(path)));
  }
}
