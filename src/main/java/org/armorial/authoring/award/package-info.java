/** Floor 13. From what people hand in to awards in the register. */
@NullMarked
package org.armorial.authoring.award;

import org.jspecify.annotations.NullMarked;
