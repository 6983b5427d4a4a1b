/** Floor 14. Page models, templates, languages, feeds and search. */
@NullMarked
package org.armorial.site;

import org.jspecify.annotations.NullMarked;
