package org.armorial.openbadges.conformance;

/**
 * An object of a class of the same table.
 *
 * @param label name of the class
 */
record ClassReference(String label) implements ValueType {}
