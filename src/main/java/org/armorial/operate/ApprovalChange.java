package org.armorial.operate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.armorial.approval.Approval;
import org.armorial.approval.Approvals;
import org.armorial.check.Checked;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.BadgeDefinition;
import org.armorial.model.Register;
import org.armorial.model.RegisterLayout;
import org.armorial.model.RegisterPath;
import org.armorial.repository.BaseTree;
import org.armorial.repository.RegisterReader;
import org.armorial.repository.RegisterSource;

/**
 * What a change does to the approval of awards, their own files aside: a signature more, and an
 * award that waited is made.
 *
 * @param pending awards that wait for approval now
 * @param approved awards that waited before the change, and wait no more
 * @param suspended awards that were published before the change, and wait now
 */
public record ApprovalChange(
    SortedSet<AssertionId> pending,
    SortedSet<AssertionId> approved,
    SortedSet<AssertionId> suspended) {
  /** Of a register that cannot be read, or in which nobody has to approve. */
  public static final ApprovalChange NONE =
      new ApprovalChange(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

  /** Copies its sets. */
  public ApprovalChange {
    pending = Collections.unmodifiableSortedSet(new TreeSet<>(pending));
    approved = Collections.unmodifiableSortedSet(new TreeSet<>(approved));
    suspended = Collections.unmodifiableSortedSet(new TreeSet<>(suspended));
  }

  /**
   * What {@code change} does.
   *
   * @param before the register as it was
   * @param now what it became
   * @param source the files of {@code now}
   * @throws IOException when the repository can no longer be read
   */
  public static ApprovalChange of(
      RegisterChange change, BaseTree before, Checked now, RegisterSource source)
      throws IOException {
    SortedSet<RegisterPath> touched = new TreeSet<>(change.all());
    touched.removeIf(path -> !isAboutApproval(path));
    if (touched.isEmpty()) {
      return new ApprovalChange(now.pending(), new TreeSet<>(), new TreeSet<>());
    }
    SortedSet<AssertionId> approved = new TreeSet<>();
    SortedSet<AssertionId> suspended = new TreeSet<>();
    Register register = now.register();
    Approvals then = approvalsBefore(change, before, register, source);
    for (AssertionSummary award : candidates(change, before, now, touched)) {
      boolean isGiven = isGiven(now, award.id());
      boolean wasGiven = then.of(award, register.files().assertion(award)).isGiven();
      if (isGiven && !wasGiven) {
        approved.add(award.id());
      } else if (!isGiven && wasGiven) {
        suspended.add(award.id());
      }
    }
    addThoseThatRestOn(approved, now, before);
    return new ApprovalChange(now.pending(), approved, suspended);
  }

  private static boolean isAboutApproval(RegisterPath path) {
    return path.value().startsWith(RegisterLayout.APPROVALS)
        || path.value().startsWith(RegisterLayout.POLICY);
  }

  /** The files of today, but for approvals and policies, which are those of before. */
  private static Approvals approvalsBefore(
      RegisterChange change, BaseTree before, Register now, RegisterSource source)
      throws IOException {
    List<RegisterPath> restored = new ArrayList<>();
    change.changed().stream().filter(ApprovalChange::isAboutApproval).forEach(restored::add);
    change.removed().stream().filter(ApprovalChange::isAboutApproval).forEach(restored::add);
    Set<RegisterPath> added =
        change.added().stream()
            .filter(ApprovalChange::isAboutApproval)
            .collect(Collectors.toUnmodifiableSet());
    Map<RegisterPath, byte[]> bytes = before.bytes(restored);
    RegisterSource then = source.with(bytes, added);
    return Approvals.of(RegisterReader.policies(then, now.issuer().defaultLanguage()), then);
  }

  /**
   * Awards whose files are as they were, and whose approval may not be. A new signature concerns
   * those that rest on it now; what is lost, and another policy, may concern any.
   */
  private static List<AssertionSummary> candidates(
      RegisterChange change, BaseTree before, Checked now, SortedSet<RegisterPath> touched) {
    boolean isAnyConcerned =
        touched.stream()
            .anyMatch(
                path ->
                    path.value().startsWith(RegisterLayout.POLICY)
                        || !change.added().contains(path));
    return now.register().assertions().stream()
        .filter(award -> award.blob().equals(before.blobs().get(award.path())))
        .filter(award -> isAnyConcerned || restsOn(now, award.id(), touched))
        .toList();
  }

  private static boolean restsOn(Checked now, AssertionId award, Set<RegisterPath> touched) {
    Approval approval = now.approvals().get(award);
    return approval != null
        && approval.approvings().stream()
            .anyMatch(
                one ->
                    touched.contains(one.vote().signature())
                        || touched.contains(one.vote().sheet()));
  }

  /** An award of a meta-badge waits for those that it rests on. */
  private static void addThoseThatRestOn(
      SortedSet<AssertionId> approved, Checked now, BaseTree before) {
    if (approved.isEmpty()) {
      return;
    }
    Register register = now.register();
    List<AssertionSummary> metas =
        register.assertions().stream()
            .filter(award -> isMeta(register, award) && isGiven(now, award.id()))
            .filter(award -> before.blobs().containsKey(award.path()))
            .toList();
    Set<AssertionId> known = new HashSet<>();
    while (known.addAll(approved)) {
      for (AssertionSummary meta : metas) {
        if (register.files().assertion(meta).basedOn().stream()
            .filter(AssertionId::isValid)
            .map(AssertionId::new)
            .anyMatch(id -> approved.contains(id))) {
          approved.add(meta.id());
        }
      }
    }
  }

  private static boolean isMeta(Register register, AssertionSummary award) {
    BadgeDefinition definition = register.definitions().get(award.badge());
    return definition != null && definition.isMeta();
  }

  private static boolean isGiven(Checked now, AssertionId award) {
    Approval approval = now.approvals().get(award);
    return approval == null || approval.isGiven();
  }
}
