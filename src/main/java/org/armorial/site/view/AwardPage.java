package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of an award.
 *
 * @param sheet what it has in common with others
 * @param parts the parts that show the sheet
 * @param opening how it begins
 * @param openingParts the parts that show the opening
 * @param narrative how it was earned
 * @param evidence what it rests on
 * @param results how well it went
 * @param basedOn the awards it rests on
 * @param endorsements of this award
 * @param provenance who approved it
 */
public record AwardPage(
    AwardSheet sheet,
    Parts parts,
    AwardOpening opening,
    Parts openingParts,
    Optional<Prose> narrative,
    List<EvidenceView> evidence,
    List<Fact> results,
    List<Link> basedOn,
    List<EndorsementView> endorsements,
    Optional<Provenance> provenance) {}
