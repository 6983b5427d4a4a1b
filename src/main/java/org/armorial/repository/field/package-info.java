/**
 * Floor 8. What a file of a register may say: one declaration of its fields, from which the strict
 * reader, the JSON Schema, the prompts and the help all come.
 */
@NullMarked
package org.armorial.repository.field;

import org.jspecify.annotations.NullMarked;
