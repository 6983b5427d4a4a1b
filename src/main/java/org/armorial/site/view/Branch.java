package org.armorial.site.view;

import java.util.List;
import java.util.Optional;

/**
 * A part of what a meta-badge rests on.
 *
 * @param rule what the group asks for, in words; empty for a badge
 * @param parts the parts of a group
 * @param own a badge of this site
 * @param foreign a badge of somebody else, or one without a page
 */
public record Branch(String rule, List<Branch> parts, Optional<Face> own, Optional<Link> foreign) {}
