/** Floor 7. What is said: Open Badges 2.0 and 3.0 documents, baking and unbaking. */
@NullMarked
package org.armorial.openbadges;

import org.jspecify.annotations.NullMarked;
