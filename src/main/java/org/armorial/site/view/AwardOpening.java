package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * How the page of an award begins.
 *
 * @param banner its state
 * @param expires RFC 3339 moment that a script may compare with now, or nothing
 * @param check what a script may check; empty when nothing is left to check
 * @param facts the record sheet
 */
public record AwardOpening(
    Banner banner, String expires, Optional<SelfCheck> check, List<Fact> facts) {}
