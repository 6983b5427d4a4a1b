/**
 * Floor 10. Trust lists, partners and requirements of meta-badges. Its issue comes later; the room
 * is kept.
 */
@NullMarked
package org.armorial.federation;

import org.jspecify.annotations.NullMarked;
