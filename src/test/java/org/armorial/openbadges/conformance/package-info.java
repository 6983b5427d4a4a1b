/** Tests of the form of documents, through its public door. */
@NullMarked
package org.armorial.openbadges.conformance;

import org.jspecify.annotations.NullMarked;
