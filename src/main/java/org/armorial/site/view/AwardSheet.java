package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * What the pages of awards of a family have in common but for a few plain words, which stand in it
 * as marks; a template shows it inside a part of {@link AwardPage#parts} only.
 *
 * @param frame around the page
 * @param badge what the definition says
 * @param checks where to have it checked
 * @param holder what the holder can do with it
 * @param technical for programs and curious people
 * @param documents the same thing for programs
 */
public record AwardSheet(
    Frame frame,
    Definition badge,
    Checks checks,
    Optional<HolderKit> holder,
    List<Fact> technical,
    List<Document> documents) {}
