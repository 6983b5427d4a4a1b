/** A floor in order, but for what others use of it. */
@org.jspecify.annotations.NullMarked
package house.broken.world;
