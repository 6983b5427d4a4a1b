/** Floor 17. Commands, options, help, progress and exit codes; no decision of substance. */
@NullMarked
package org.armorial.cli;

import org.jspecify.annotations.NullMarked;
