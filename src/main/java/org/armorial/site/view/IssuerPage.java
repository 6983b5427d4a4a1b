package org.armorial.site.view;

import java.util.List;

/**
 * The page that says who issues.
 *
 * @param frame around it
 * @param name its name
 * @param description what it does
 * @param logo address of its logo, or nothing
 * @param facts the record sheet
 * @param people how recipients are named and who can read what
 * @param approval who has to approve an award
 * @param endorsements what it endorses
 * @param technical for programs and curious people
 * @param documents the same thing for programs
 */
public record IssuerPage(
    Frame frame,
    Phrase name,
    Phrase description,
    String logo,
    List<Fact> facts,
    List<String> people,
    String approval,
    List<EndorsementView> endorsements,
    List<Fact> technical,
    List<Document> documents) {}
