package org.armorial.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a meta-badge rests on: a tree over badges of this register or of partners. */
public sealed interface Requirement {
  /**
   * One badge.
   *
   * @param reference a slug or {@code slug/version} of this register, or the address of a partner's
   *     badge
   */
  record Badge(String reference) implements Requirement {
    /** Whether it is a partner's, named by its address. */
    public boolean isForeign() {
      return reference.startsWith("https://");
    }

    /** The slug of a badge of this register; any version satisfies a reference without one. */
    public Slug slug() {
      return new Slug(reference.split("/", 2)[0]);
    }

    /** The version, when the reference names one. */
    public Optional<DefinitionVersion> version() {
      int slash = reference.indexOf('/');
      return slash < 0
          ? Optional.empty()
          : Optional.of(new DefinitionVersion(reference.substring(slash + 1)));
    }
  }

  /**
   * At least so many of several.
   *
   * @param minimum how many of {@code of} are needed, from 1 to their number
   * @param of the parts
   * @param distinctIssuers whether they must come from as many issuers
   */
  record Group(int minimum, List<Requirement> of, boolean distinctIssuers) implements Requirement {
    /** Refuses a minimum that nobody can reach. */
    public Group {
      of = List.copyOf(of);
      if (minimum < 1 || minimum > of.size()) {
        throw new IllegalArgumentException("cannot need " + minimum + " of " + of.size());
      }
    }

    /** Whether every part is needed. */
    public boolean needsAll() {
      return minimum == of.size();
    }
  }

  /** Every badge of the tree, in its order. */
  default Stream<Badge> badges() {
    return this instanceof Group group
        ? group.of().stream().flatMap(Requirement::badges)
        : Stream.of((Badge) this);
  }

  /** Whether somewhere in the tree fewer are needed than are listed. */
  default boolean hasChoice() {
    return this instanceof Group group
        && (!group.needsAll() || group.of().stream().anyMatch(Requirement::hasChoice));
  }
}
