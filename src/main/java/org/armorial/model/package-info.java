/** Floor 3. Immutable records of everything that a register says; no I/O and no framework. */
@NullMarked
package org.armorial.model;

import org.jspecify.annotations.NullMarked;
