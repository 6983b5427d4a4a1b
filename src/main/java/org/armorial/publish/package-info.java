/**
 * Floor 15. The edition: planning resources, keys, manifest, writing, pruning. The only writer of
 * the site.
 */
@NullMarked
package org.armorial.publish;

import org.jspecify.annotations.NullMarked;
