/** Floor 7. Whether a document conforms to its standard, and what exactly does not. */
@NullMarked
package org.armorial.openbadges.conformance;

import org.jspecify.annotations.NullMarked;
