/** What a template sees: texts ready to be shown, addresses ready to be followed. */
@NullMarked
package org.armorial.site.view;

import org.jspecify.annotations.NullMarked;
