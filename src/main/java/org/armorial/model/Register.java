package org.armorial.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that a repository says.
 *
 * @param issuer who issues
 * @param keys sorted by creation, then name
 * @param definitions by slug and version
 * @param assertions sorted by identifier
 * @param revocations by award
 * @param holders what holders chose later, by award; laid over what {@code assertions} and {@code
 *     files} say of them
 * @param endorsements sorted by identifier
 * @param policies who may approve what, by number
 * @param blobs git blob id (40 hexadecimal digits) of every file but the assertions, by path;
 *     sealed documents are found here too
 * @param files the bytes behind it
 * @param commit commit that was read, or empty outside a git repository
 */
public record Register(
    Issuer issuer,
    List<PublicSigningKey> keys,
    SortedMap<BadgeId, BadgeDefinition> definitions,
    List<AssertionSummary> assertions,
    SortedMap<AssertionId, Revocation> revocations,
    SortedMap<AssertionId, HolderChoice> holders,
    List<Endorsement> endorsements,
    SortedMap<Integer, Policy> policies,
    SortedMap<RegisterPath, String> blobs,
    RegisterFiles files,
    String commit) {
  /** Copies its lists and refuses what contradicts itself. */
  public Register {
    definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    revocations = Collections.unmodifiableSortedMap(new TreeMap<>(revocations));
    policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
    holders = Collections.unmodifiableSortedMap(new TreeMap<>(holders));
    blobs = Collections.unmodifiableSortedMap(new TreeMap<>(blobs));
    keys = List.copyOf(keys);
    assertions = List.copyOf(assertions);
    endorsements = List.copyOf(endorsements);
  }

  /** A register whose holders chose nothing later, and where nobody has to approve. */
  public Register(
      Issuer issuer,
      List<PublicSigningKey> keys,
      SortedMap<BadgeId, BadgeDefinition> definitions,
      List<AssertionSummary> assertions,
      SortedMap<AssertionId, Revocation> revocations,
      List<Endorsement> endorsements,
      SortedMap<RegisterPath, String> blobs,
      RegisterFiles files,
      String commit) {
    this(
        issuer,
        keys,
        definitions,
        assertions,
        revocations,
        new TreeMap<>(),
        endorsements,
        new TreeMap<>(),
        blobs,
        files,
        commit);
  }

  /** The versions of a badge, oldest first. */
  public List<BadgeDefinition> versions(Slug slug) {
    return definitions.values().stream().filter(d -> d.id().slug().equals(slug)).toList();
  }

  /** The award of that identifier, found by halving. */
  public Optional<AssertionSummary> award(AssertionId id) {
    int low = 0;
    int high = assertions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (assertions.get(middle).id().compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < assertions.size() && assertions.get(low).id().equals(id)
        ? Optional.of(assertions.get(low))
        : Optional.empty();
  }

  /**
   * This register without some of its awards, and without what is said of those alone: the end of
   * one, an endorsement of one, and that one took another's place.
   */
  public Register without(Set<AssertionId> awards) {
    if (awards.isEmpty()) {
      return this;
    }
    SortedMap<AssertionId, Revocation> ends = new TreeMap<>();
    for (Revocation end : revocations.values()) {
      if (!awards.contains(end.assertion())) {
        boolean leadsThere = end.supersededBy().filter(awards::contains).isPresent();
        ends.put(end.assertion(), leadsThere ? end.withoutSuccessor() : end);
      }
    }
    return new Register(
        issuer,
        keys,
        definitions,
        assertions.stream().filter(award -> !awards.contains(award.id())).toList(),
        ends,
        holders,
        endorsements.stream().filter(given -> !isOf(given.target(), awards)).toList(),
        policies,
        blobs,
        files,
        commit);
  }

  /** This register without some of its endorsements. */
  public Register withoutEndorsements(Set<EndorsementId> gone) {
    return new Register(
        issuer,
        keys,
        definitions,
        assertions,
        revocations,
        holders,
        endorsements.stream().filter(given -> !gone.contains(given.id())).toList(),
        policies,
        blobs,
        files,
        commit);
  }

  private static boolean isOf(EndorsementTarget target, Set<AssertionId> awards) {
    return target instanceof EndorsementTarget.OwnAward own && awards.contains(own.assertion());
  }

  /** Whether what an award said of a person was taken out of the register. */
  public boolean isErased(AssertionId award) {
    Revocation end = revocations.get(award);
    return end != null && end.isErasure();
  }

  /** The key that signs, when there is one. */
  public Optional<PublicSigningKey> activeKey() {
    return keys.stream().filter(key -> key.state() == KeyState.ACTIVE).findFirst();
  }

  /**
   * The latest moment that the register itself names: what "now" means to a build without {@code
   * --as-of}.
   */
  public Instant latestDate() {
    Stream<Instant> dates =
        Stream.of(
                assertions.stream().map(AssertionSummary::issuedOn),
                revocations.values().stream().map(Revocation::revokedOn),
                holders.values().stream().map(HolderChoice::since),
                endorsements.stream().map(Endorsement::issuedOn),
                endorsements.stream().flatMap(e -> e.withdrawn().stream()),
                keys.stream().map(PublicSigningKey::created),
                keys.stream().flatMap(key -> key.ended().stream()))
            .flatMap(s -> s);
    return dates.max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
