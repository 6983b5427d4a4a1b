package org.armorial.check;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.approval.Approval;
import org.armorial.fault.Diagnostic;
import org.armorial.model.AssertionId;
import org.armorial.model.EndorsementId;
import org.armorial.model.Policy;
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
  private final Register published;
  private final SortedMap<AssertionId, Approval> approvals;
  private final SortedSet<AssertionId> pending;
  private final Optional<Policy> policy;
  private final List<Diagnostic> warnings;

  Checked(
      Register register,
      SortedMap<AssertionId, Approval> approvals,
      Optional<Policy> policy,
      List<Diagnostic> warnings) {
    this(register, register.without(pending(approvals)), approvals, policy, warnings);
  }

  private Checked(
      Register register,
      Register published,
      SortedMap<AssertionId, Approval> approvals,
      Optional<Policy> policy,
      List<Diagnostic> warnings) {
    this.register = register;
    this.published = published;
    this.policy = policy;
    this.approvals = Collections.unmodifiableSortedMap(new TreeMap<>(approvals));
    this.warnings = List.copyOf(warnings);
    this.pending = Collections.unmodifiableSortedSet(pending(approvals));
  }

  /**
   * The same, with less to publish: awards and endorsements that nobody signed yet wait as those do
   * that nobody approved.
   */
  public Checked withholding(Set<AssertionId> awards, Set<EndorsementId> endorsements) {
    return awards.isEmpty() && endorsements.isEmpty()
        ? this
        : new Checked(
            register,
            published.without(awards).withoutEndorsements(endorsements),
            approvals,
            policy,
            warnings);
  }

  /** The register without awards that are not approved yet: what a site may hold. */
  public Register published() {
    return published;
  }

  /** How every award stands under its policy; none where the register has no policy. */
  public SortedMap<AssertionId, Approval> approvals() {
    return approvals;
  }

  /** The newest policy that is in force. */
  public Optional<Policy> policy() {
    return policy;
  }

  /** The awards that wait for approval. */
  public SortedSet<AssertionId> pending() {
    return pending;
  }

  private static SortedSet<AssertionId> pending(SortedMap<AssertionId, Approval> approvals) {
    SortedSet<AssertionId> pending = new TreeSet<>();
    approvals.forEach(
        (award, approval) -> {
          if (!approval.isGiven()) {
            pending.add(award);
          }
        });
    return pending;
  }

  /** The whole register, with awards that wait for approval. */
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
            register.holders(),
            register.endorsements(),
            register.policies(),
            blobs,
            register.files(),
            register.commit()),
        approvals,
        policy,
        warnings);
  }

  /** What somebody should look at, sorted. */
  public List<Diagnostic> warnings() {
    return warnings;
  }
}
