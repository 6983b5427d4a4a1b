package org.armorial.operate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.armorial.model.Assertion;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.HolderChoice;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.model.Revocation;
import org.armorial.model.Visibility;
import org.armorial.operate.AwardEvent.Kind;

/**
 * What a change does to awards, each told once and by the one word that a person would use: a
 * correction is no award and no revocation. A register at fault is told by its paths alone, as far
 * as it could not be read.
 */
final class AwardEvents {
  private final RegisterChange change;
  private final Optional<Register> register;
  private final ApprovalChange approvals;
  private final List<AwardEvent> events = new ArrayList<>();

  /** Awards whose end was told as what took their place, or took them away. */
  private final Set<AssertionId> told = new HashSet<>();

  private AwardEvents(
      RegisterChange change, Optional<Register> register, ApprovalChange approvals) {
    this.approvals = approvals;
    this.change = change;
    this.register = register;
  }

  /** Everything that {@code change}, which led to {@code register}, does to awards. */
  static List<AwardEvent> of(
      RegisterChange change, Optional<Register> register, ApprovalChange approvals) {
    AwardEvents all = new AwardEvents(change, register, approvals);
    all.ends();
    all.awards();
    all.approvals();
    all.choices();
    return List.copyOf(all.events);
  }

  private void awards() {
    for (RegisterPath path : in(change.added(), RegisterLayout.ASSERTIONS)) {
      Kind kind =
          approvals.pending().contains(id(path))
              ? Kind.REQUESTED
              : award(path).map(this::made).orElse(Kind.AWARDED);
      add(kind, path);
    }
    in(change.moved(), RegisterLayout.ASSERTIONS).forEach(path -> add(Kind.MOVED, path));
    for (RegisterPath path : in(change.changed(), RegisterLayout.ASSERTIONS)) {
      if (!isErased(path)) {
        add(Kind.CHANGED, path);
      }
    }
    in(change.removed(), RegisterLayout.ASSERTIONS).forEach(path -> add(Kind.REMOVED, path));
    for (RegisterPath path : in(change.added(), RegisterLayout.REVOCATIONS)) {
      if (!told.contains(id(path))) {
        add(Kind.REVOKED, path);
      }
    }
    in(change.removed(), RegisterLayout.REVOCATIONS).forEach(path -> add(Kind.UNREVOKED, path));
  }

  /** A signature makes an award as much as a file does. */
  private void approvals() {
    for (AssertionId id : approvals.approved()) {
      award(id).ifPresent(award -> add(made(award), award.path()));
    }
    for (AssertionId id : approvals.suspended()) {
      award(id).ifPresent(award -> add(Kind.SUSPENDED, award.path()));
    }
  }

  private Kind made(AssertionSummary summary) {
    Assertion award = files().files().assertion(summary);
    if (award.supersedes().isEmpty()) {
      return Kind.AWARDED;
    }
    AssertionId older = award.supersedes().get();
    boolean takesItsPlace =
        end(older).flatMap(Revocation::supersededBy).filter(award.id()::equals).isPresent();
    if (takesItsPlace) {
      told.add(older);
    }
    return takesItsPlace ? Kind.CORRECTED : Kind.RENEWED;
  }

  /** What was erased before is not erased again when words about it change. */
  private void ends() {
    for (RegisterPath path : in(change.added(), RegisterLayout.REVOCATIONS)) {
      if (isErased(path)) {
        erased(path);
      }
    }
    for (RegisterPath path : in(change.changed(), RegisterLayout.REVOCATIONS)) {
      boolean isNew =
          award(id(path))
              .map(AssertionSummary::path)
              .filter(file -> change.changed().contains(file) || change.moved().contains(file))
              .isPresent();
      if (isNew && isErased(path)) {
        erased(path);
      }
    }
  }

  private void erased(RegisterPath revocation) {
    told.add(id(revocation));
    add(Kind.ERASED, revocation);
  }

  private void choices() {
    for (RegisterPath path : in(change.all(), RegisterLayout.HOLDERS)) {
      if (isErased(path)) {
        continue;
      }
      boolean isHidden =
          register
              .map(known -> known.holders().get(id(path)))
              .map(HolderChoice::visibility)
              .filter(Visibility.UNPUBLISHED::equals)
              .isPresent();
      add(isHidden ? Kind.UNPUBLISHED : Kind.SHOWN, path);
    }
  }

  private void add(Kind kind, RegisterPath path) {
    Optional<String> known =
        award(id(path)).map(AssertionSummary::badge).map(badge -> badge.toString());
    events.add(new AwardEvent(kind, path, known.orElseGet(() -> folder(path))));
  }

  private static String folder(RegisterPath path) {
    return path.value().startsWith(RegisterLayout.ASSERTIONS) ? path.value().split("/", 3)[1] : "";
  }

  private Optional<AssertionSummary> award(RegisterPath path) {
    return award(id(path)).filter(award -> award.path().equals(path));
  }

  private Optional<AssertionSummary> award(AssertionId id) {
    return register.flatMap(known -> known.award(id));
  }

  private Optional<Revocation> end(AssertionId id) {
    return register.map(known -> known.revocations().get(id));
  }

  private boolean isErased(RegisterPath path) {
    return register.filter(known -> known.isErased(id(path))).isPresent();
  }

  private Register files() {
    return register.orElseThrow(() -> new IllegalStateException("no register was read"));
  }

  /** Every file about an award is named after it. */
  private static AssertionId id(RegisterPath path) {
    return new AssertionId(path.fileName().replaceFirst("\\.yaml$", ""));
  }

  private static List<RegisterPath> in(Set<RegisterPath> paths, String folder) {
    return paths.stream().filter(path -> path.value().startsWith(folder)).toList();
  }
}
