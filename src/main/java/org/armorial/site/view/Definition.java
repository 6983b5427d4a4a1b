package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What a definition says, for its own page and for those of its awards.
 *
 * @param face name, image, kind
 * @param criteria what it takes
 * @param narrative the story asked for
 * @param asks what else is asked for
 * @param examination who examines
 * @param alignments entries of frameworks
 * @param requires what it rests on
 * @param results what an award can say of how well it went
 * @param quality designers, reviews and dates
 * @param tags key words
 * @param endorsements of this badge
 */
public record Definition(
    Face face,
    Prose criteria,
    Optional<Prose> narrative,
    List<Ask> asks,
    Optional<Phrase> examination,
    List<AlignmentView> alignments,
    Optional<Branch> requires,
    List<Fact> results,
    Quality quality,
    List<Phrase> tags,
    List<EndorsementView> endorsements) {}
