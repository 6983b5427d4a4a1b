/**
 * Floor 12. The verdict on any badge from anyone, as five separate answers. Its issue comes later;
 * the room is kept.
 */
@NullMarked
package org.armorial.verify;

import org.jspecify.annotations.NullMarked;
