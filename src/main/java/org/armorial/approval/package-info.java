/**
 * Floor 9. Policies and signatures: is this award approved, by whom, over which bytes. Its issue
 * comes later; the room is kept.
 */
@NullMarked
package org.armorial.approval;

import org.jspecify.annotations.NullMarked;
