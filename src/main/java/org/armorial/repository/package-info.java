/**
 * Floor 8. A working tree into a register, and new files back in the same style; one declaration of
 * fields per file type.
 */
@NullMarked
package org.armorial.repository;

import org.jspecify.annotations.NullMarked;
