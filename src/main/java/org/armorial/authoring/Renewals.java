package org.armorial.authoring;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.armorial.model.AssertionId;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;
import org.armorial.model.Slug;

/** The awards that supersede others and stand. */
final class Renewals {
  private final Map<AssertionId, AssertionSummary> newer = new HashMap<>();

  /** Of {@code awards}; later awards of the same badges are read, each once. */
  Renewals(Register register, List<AssertionSummary> awards) {
    Set<Slug> badges =
        awards.stream().map(award -> award.badge().slug()).collect(Collectors.toUnmodifiableSet());
    Instant first =
        awards.stream()
            .map(AssertionSummary::issuedOn)
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    register.assertions().stream()
        .filter(other -> badges.contains(other.badge().slug()))
        .filter(other -> !other.issuedOn().isBefore(first))
        .filter(other -> !register.revocations().containsKey(other.id()))
        .forEach(
            other ->
                register
                    .files()
                    .assertion(other)
                    .supersedes()
                    .ifPresent(older -> newer.put(older, other)));
  }

  /** The one that renews {@code award}. */
  Optional<AssertionSummary> of(AssertionSummary award) {
    return Optional.ofNullable(newer.get(award.id()));
  }
}
