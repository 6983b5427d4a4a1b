package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * The page of one version of a badge.
 *
 * @param frame around it
 * @param badge what the definition says
 * @param banner its state, when it is not simply awarded
 * @param facts the record sheet
 * @param need why it exists
 * @param audience who it is for
 * @param effects what is expected of it
 * @param indicators how that is seen
 * @param versions other versions
 * @param partOf meta-badges that rest on it
 * @param awarded how often, in words; empty in a draft
 * @param awards public awards
 * @param moreAwards how many more are public, in words, or nothing
 * @param documents the same thing for programs
 * @param digest of its frozen files
 */
public record BadgePage(
    Frame frame,
    Definition badge,
    Optional<Banner> banner,
    List<Fact> facts,
    Optional<Phrase> need,
    Optional<Phrase> audience,
    List<Phrase> effects,
    List<Phrase> indicators,
    List<Link> versions,
    List<Face> partOf,
    String awarded,
    List<Link> awards,
    String moreAwards,
    List<Document> documents,
    String digest) {}
