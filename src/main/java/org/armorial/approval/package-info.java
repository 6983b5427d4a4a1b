/** Floor 9. Policies and signatures: is this award approved, by whom, over which bytes. */
@NullMarked
package org.armorial.approval;

import org.jspecify.annotations.NullMarked;
