package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The quality record of a definition.
 *
 * @param designers who designed it and what they did
 * @param reviews who looked at it again and what came out
 * @param facts version, dates, licence
 * @param source whose badge it copies
 */
public record Quality(
    List<Credited> designers, List<Credited> reviews, List<Fact> facts, Optional<Link> source) {
  /**
   * Somebody and what they did.
   *
   * @param who name, with their page
   * @param what what they did, or nothing
   */
  public record Credited(Link who, Phrase what) {}
}
