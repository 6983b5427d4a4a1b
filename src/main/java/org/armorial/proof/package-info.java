/** Floor 6. Who said so: keys and their life, signatures, DID documents, status lists. */
@NullMarked
package org.armorial.proof;

import org.jspecify.annotations.NullMarked;
