package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of an award.
 *
 * @param frame around it
 * @param badge what the definition says
 * @param banner its state
 * @param expires RFC 3339 moment that a script may compare with now, or nothing
 * @param facts the record sheet
 * @param narrative how it was earned
 * @param evidence what it rests on
 * @param results how well it went
 * @param basedOn the awards it rests on
 * @param endorsements of this award
 * @param checks where to have it checked
 * @param holder what the holder can do with it
 * @param technical for programs and curious people
 * @param documents the same thing for programs
 */
public record AwardPage(
    Frame frame,
    Definition badge,
    Banner banner,
    String expires,
    List<Fact> facts,
    Optional<Prose> narrative,
    List<EvidenceView> evidence,
    List<Fact> results,
    List<Link> basedOn,
    List<EndorsementView> endorsements,
    Checks checks,
    Optional<HolderKit> holder,
    List<Fact> technical,
    List<Document> documents) {}
