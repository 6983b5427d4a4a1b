package org.armorial.authoring.award;

import org.armorial.model.Assertion;

/**
 * An award that was made, and what it was made from.
 *
 * @param entry what was handed in
 * @param assertion what the register will say
 */
public record Award(Entry entry, Assertion assertion) {}
