package org.armorial.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.armorial.check.Checked;
import org.armorial.check.SealedStatus;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Endorsement;
import org.armorial.model.EndorsementId;
import org.armorial.model.KeyId;
import org.armorial.model.KeyState;
import org.armorial.model.PublicSigningKey;
import org.armorial.model.Register;
import org.armorial.model.SiteLayout;
import org.armorial.model.Visibility;
import org.armorial.proof.StatusBits;

/**
 * What the register says and the holder of the key has not sealed: what a build without a key
 * cannot publish signed.
 *
 * @param awards approved, and without a seal of their own, of their status list, or of an award
 *     that they rest on
 * @param endorsements without a seal
 * @param revocations revoked, and good in the sealed status list
 * @param withdrawals endorsements that were taken back, and are sealed as if not
 */
public record Unsealed(
    SortedSet<AssertionId> awards,
    SortedSet<EndorsementId> endorsements,
    SortedSet<AssertionId> revocations,
    SortedSet<EndorsementId> withdrawals) {
  /** Copies its sets. */
  public Unsealed {
    awards = Collections.unmodifiableSortedSet(new TreeSet<>(awards));
    endorsements = Collections.unmodifiableSortedSet(new TreeSet<>(endorsements));
    revocations = Collections.unmodifiableSortedSet(new TreeSet<>(revocations));
    withdrawals = Collections.unmodifiableSortedSet(new TreeSet<>(withdrawals));
  }

  /** Nothing, as where a key signs all that is not sealed. */
  public static Unsealed nothing() {
    return new Unsealed(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** What {@code checked} may publish and lacks a seal. */
  public static Unsealed of(Checked checked) {
    Register register = checked.published();
    Sealed sealed = new Sealed(register);
    SealedStatus status = new SealedStatus(register);
    Map<Integer, Optional<StatusBits>> lists = new HashMap<>();
    SortedSet<AssertionId> awards = new TreeSet<>();
    SortedSet<AssertionId> revocations = new TreeSet<>();
    for (AssertionSummary award : register.assertions()) {
      int list = SiteLayout.statusList(award.statusIndex());
      Optional<StatusBits> bits = lists.computeIfAbsent(list, status::bits);
      boolean isSealed = bits.isPresent() && sealed.award(award.id()).isPresent();
      // An award that is off the web publishes no document, and needs none.
      if (award.visibility() != Visibility.UNPUBLISHED && !isSealed) {
        awards.add(award.id());
      } else if (register.revocations().containsKey(award.id()) && !isSet(bits, award)) {
        revocations.add(award.id());
      }
    }
    addThoseOn(awards, register);
    revocations.removeAll(awards);
    SortedSet<EndorsementId> endorsements = new TreeSet<>();
    SortedSet<EndorsementId> withdrawals = new TreeSet<>();
    for (Endorsement given : register.endorsements()) {
      if (sealed.endorsement(given.id()).isEmpty()) {
        endorsements.add(given.id());
      } else if (sealed.isBefore(given)) {
        withdrawals.add(given.id());
      }
    }
    return new Unsealed(awards, endorsements, revocations, withdrawals);
  }

  /** An award leads to those that it rests on, and waits for them as it does for approval. */
  private static void addThoseOn(SortedSet<AssertionId> awards, Register register) {
    if (awards.isEmpty()) {
      return;
    }
    SortedMap<AssertionId, List<AssertionId>> above = new TreeMap<>();
    for (AssertionSummary award : register.assertions()) {
      for (String based : register.files().assertion(award).basedOn()) {
        if (AssertionId.isValid(based)) {
          above.computeIfAbsent(new AssertionId(based), below -> new ArrayList<>()).add(award.id());
        }
      }
    }
    Deque<AssertionId> waiting = new ArrayDeque<>(awards);
    while (!waiting.isEmpty()) {
      for (AssertionId next : above.getOrDefault(waiting.remove(), List.of())) {
        if (awards.add(next)) {
          waiting.add(next);
        }
      }
    }
  }

  private static boolean isSet(Optional<StatusBits> bits, AssertionSummary award) {
    return bits.flatMap(known -> known.isSet(award.statusIndex() % SiteLayout.STATUS_LIST_BITS))
        .orElse(false);
  }

  /** Whether everything is sealed. */
  public boolean isEmpty() {
    return awards.isEmpty()
        && endorsements.isEmpty()
        && revocations.isEmpty()
        && withdrawals.isEmpty();
  }

  /**
   * A key that was lost after one of the awards was made: its seal went with the key, and to leave
   * the award out would take offline what was published.
   */
  Optional<KeyId> lostWith(Register register) {
    return register.keys().stream()
        .filter(key -> key.state() == KeyState.COMPROMISED)
        .filter(
            key ->
                awards.stream()
                    .flatMap(id -> register.award(id).stream())
                    .anyMatch(
                        award -> !award.issuedOn().isAfter(key.ended().orElse(key.created()))))
        .map(PublicSigningKey::id)
        .findFirst();
  }
}
