/**
 * Floor 2. What is wrong with a user's data: diagnostics, where they are, and the catalogue of
 * codes with cause and remedy.
 */
@NullMarked
package org.armorial.fault;

import org.jspecify.annotations.NullMarked;
