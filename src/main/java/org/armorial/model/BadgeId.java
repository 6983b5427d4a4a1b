package org.armorial.model;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * One version of one badge of this register; printed {@code slug/version}.
 *
 * @param slug the badge
 * @param version its version
 */
public record BadgeId(Slug slug, DefinitionVersion version) implements Comparable<BadgeId> {
  private static final Comparator<DefinitionVersion> BY_NUMBER =
      Comparator.comparing((DefinitionVersion v) -> number(v, 0))
          .thenComparing(v -> number(v, 1))
          .thenComparing(v -> number(v, 2))
          .thenComparing(DefinitionVersion::value);

  private static BigInteger number(DefinitionVersion version, int part) {
    String[] parts = version.value().split("\\.", -1);
    return part < parts.length ? new BigInteger(parts[part]) : BigInteger.ZERO;
  }

  /** By slug, then by version as numbers: 2 comes before 10. */
  @Override
  public int compareTo(BadgeId other) {
    int bySlug = slug.compareTo(other.slug);
    if (bySlug != 0) {
      return bySlug;
    }
    // Nearly always the same: numbers are made only of others.
    return version.equals(other.version) ? 0 : BY_NUMBER.compare(version, other.version);
  }

  @Override
  public String toString() {
    return slug + "/" + version;
  }
}
