/** Floor 13. Every change that a person makes to a register. */
@NullMarked
package org.armorial.authoring;

import org.jspecify.annotations.NullMarked;
