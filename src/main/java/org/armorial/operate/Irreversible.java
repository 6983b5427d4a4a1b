package org.armorial.operate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.check.Checked;
import org.armorial.fault.Diagnostic;
import org.armorial.fault.FaultCode;
import org.armorial.fault.SourceSpan;
import org.armorial.model.AssertionId;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.BadgeId;
import org.armorial.model.BaseAddress;
import org.armorial.model.DefinitionState;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.BaseTree;
import org.armorial.repository.RegisterFolder;
import org.armorial.repository.RegisterSource;
import org.armorial.text.Language;

/**
 * What a change must not take back: a revocation is irreversible, a published address never
 * disappears (design, sections 5 and 6), and what was signed is not signed otherwise.
 */
public final class Irreversible {
  /** By folder: what it means that a file of it goes. */
  private static final Map<String, FaultCode> ENDLESS =
      Map.of(
          RegisterLayout.REVOCATIONS, FaultCode.REVOCATION_TAKEN_BACK,
          RegisterLayout.ASSERTIONS, FaultCode.AWARD_REMOVED,
          RegisterLayout.ENDORSEMENTS, FaultCode.ENDORSEMENT_REMOVED,
          RegisterLayout.KEYS, FaultCode.KEY_REMOVED,
          RegisterLayout.SEALED, FaultCode.SEALED_REMOVED);

  private final RegisterFolder folder;
  private final RegisterSource source;
  private final Optional<Checked> checked;

  /**
   * Of the register whose files are {@code source}.
   *
   * @param checked the same, when it has no errors: what was found out then is not found out again
   */
  public Irreversible(RegisterSource source, Optional<Checked> checked) {
    this.folder = source.folder();
    this.source = source;
    this.checked = checked;
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
    List<Diagnostic> faults = new ArrayList<>();
    Set<RegisterPath> signedAgain = signedByLostKeys(change, before, now);
    for (RegisterPath path : change.removed()) {
      if (!isOfErased(path, now) && !signedAgain.contains(json(path))) {
        removed(path).ifPresent(code -> faults.add(fault(code, path)));
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
    if (now.isPresent() && address.isEmpty()) {
      Map<String, String> values = Map.of("base", before.address().get().value());
      SourceSpan where = SourceSpan.whole(folder.shown(RegisterLayout.ISSUER));
      faults.add(Diagnostic.of(FaultCode.BASE_REMOVED, where, values));
    }
    if (now.isPresent()) {
      faults.addAll(languages(before, now.get()));
      faults.addAll(keys(before, now.get()));
      faults.addAll(exchanged(before, now.get()));
      faults.addAll(new Altered(folder, before, now.get()).faults());
      faults.addAll(new PolicyChange(source, checked, before, now.get()).faults());
    }
    return List.copyOf(faults);
  }

  /** What was signed of an erased award goes with it. */
  private static boolean isOfErased(RegisterPath path, Optional<Register> now) {
    String name = path.fileName().replaceFirst("\\.(json|txt)$", "");
    return path.value().startsWith(RegisterLayout.SEALED_ASSERTIONS)
        && AssertionId.isValid(name)
        && now.filter(register -> register.isErased(new AssertionId(name))).isPresent();
  }

  private static Optional<FaultCode> removed(RegisterPath path) {
    return ENDLESS.entrySet().stream()
        .filter(kind -> path.value().startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What a lost key signed is signed again; of a sealed pair, the JSON names the key. */
  private static Set<RegisterPath> signedByLostKeys(
      RegisterChange change, BaseTree before, Optional<Register> now) throws IOException {
    List<String> lost =
        now.stream()
            .flatMap(register -> register.keys().stream())
            .filter(key -> key.state() == KeyState.COMPROMISED)
            .map(key -> "#" + key.ed25519())
            .toList();
    return lost.isEmpty()
        ? Set.of()
        : before.naming(
            change.removed().stream()
                .filter(path -> path.value().startsWith(RegisterLayout.SEALED))
                .map(Irreversible::json)
                .collect(Collectors.toSet()),
            lost);
  }

  /** The JSON half of a sealed pair; any other file is itself. */
  private static RegisterPath json(RegisterPath path) {
    return path.value().startsWith(RegisterLayout.SEALED)
        ? new RegisterPath(path.value().replaceFirst("\\.txt$", ".json"))
        : path;
  }

  private List<Diagnostic> languages(BaseTree before, Register now) {
    List<Language> kept = now.issuer().pageLanguages();
    return before.issuer().stream()
        .flatMap(issuer -> issuer.pageLanguages().stream())
        .filter(language -> !kept.contains(language))
        .map(
            language ->
                Diagnostic.of(
                    FaultCode.LANGUAGE_REMOVED,
                    SourceSpan.whole(folder.shown(RegisterLayout.ISSUER)),
                    Map.of("language", language.tag(), "tag", language.tag())))
        .toList();
  }

  private List<Diagnostic> keys(BaseTree before, Register now) {
    return now.keys().stream()
        .filter(key -> key.state() != KeyState.COMPROMISED)
        .map(key -> RegisterLayout.key(key.id()))
        .filter(path -> before.lost().contains(path))
        .map(path -> fault(FaultCode.KEY_TRUSTED_AGAIN, path))
        .toList();
  }

  /** Under the name of a key, another key is as good as none. */
  private List<Diagnostic> exchanged(BaseTree before, Register now) throws IOException {
    List<Diagnostic> faults = new ArrayList<>();
    for (PublicSigningKey key : now.keys()) {
      RegisterPath path = RegisterLayout.key(key.id());
      if (before.blobs().containsKey(path)
          && before.naming(List.of(path), List.of(key.ed25519())).isEmpty()) {
        faults.add(fault(FaultCode.KEY_REMOVED, path));
      }
    }
    return faults;
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
