package org.armorial.site.view;

import java.util.List;

/**
 * How the page of an award begins.
 *
 * @param banner its state
 * @param expires RFC 3339 moment that a script may compare with now, or nothing
 * @param facts the record sheet
 */
public record AwardOpening(Banner banner, String expires, List<Fact> facts) {}
