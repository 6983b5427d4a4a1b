/** The image that a badge gets when nobody drew one. */
@org.jspecify.annotations.NullMarked
package org.armorial.authoring.emblem;
