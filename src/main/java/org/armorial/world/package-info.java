/**
 * Floor 5. The only doors to the outside: clock, randomness, files, network; each with a test
 * double.
 */
@NullMarked
package org.armorial.world;

import org.jspecify.annotations.NullMarked;
