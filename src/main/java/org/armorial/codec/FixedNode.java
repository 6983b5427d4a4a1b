package org.armorial.codec;

/**
 * A part that many documents have in common: an object or an array that refuses changes, down to
 * its leaves, and remembers how it is written. {@link Json#fixed} makes it. To whoever reads the
 * tree it is an object or an array like any other.
 */
public sealed interface FixedNode permits FixedObject, FixedArray {
  /** What it remembers of itself. */
  FixedForm form();
}
