/** A floor where everything is out of place. */
@org.jspecify.annotations.NullMarked
package house.broken.model;
