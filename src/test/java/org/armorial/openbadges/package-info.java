/** Tests of what is said, through its public door. */
@NullMarked
package org.armorial.openbadges;

import org.jspecify.annotations.NullMarked;
