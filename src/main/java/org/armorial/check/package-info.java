/** Floor 11. One class per rule; all faults collected, then told once. */
@NullMarked
package org.armorial.check;

import org.jspecify.annotations.NullMarked;
