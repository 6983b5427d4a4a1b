package org.armorial.openbadges;

import java.util.Optional;

/**
 * A row of a list of links.
 *
 * @param line on which the row begins, from 1
 * @param address its first https address; none in a header, a row without one, or one too long
 */
public record LinkRow(long line, Optional<String> address) {}
