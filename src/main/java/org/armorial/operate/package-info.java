/** Floor 16. What runs around the main line: preview server, doctor, size forecast. */
@NullMarked
package org.armorial.operate;

import org.jspecify.annotations.NullMarked;
