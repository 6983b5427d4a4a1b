/**
 * Floor 1. Languages, message bundles, plurals, typography and dates; nothing from the JDK's locale
 * data, which differs between versions.
 */
@NullMarked
package org.armorial.text;

import org.jspecify.annotations.NullMarked;
