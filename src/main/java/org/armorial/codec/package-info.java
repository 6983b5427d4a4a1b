/**
 * Floor 4. Bytes to values and back, under limits: JSON, YAML, JCS, multibase, Markdown, PNG, SVG.
 */
@NullMarked
package org.armorial.codec;

import org.jspecify.annotations.NullMarked;
