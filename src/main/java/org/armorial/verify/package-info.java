/**
 * Floor 12. The verdict on any badge from anyone, as five separate answers: {@link
 * org.armorial.verify.Verifier} is the door, {@link org.armorial.verify.Verdict} what comes out.
 */
@NullMarked
package org.armorial.verify;

import org.jspecify.annotations.NullMarked;
