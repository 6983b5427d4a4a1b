package org.armorial.openbadges.conformance;

import java.util.Map;
import java.util.Optional;

/**
 * The classes of one standard as data of this project.
 *
 * <p>A file has these lines; {@code #} starts a comment.
 *
 * <ul>
 *   <li>{@code use <table>} starts with the classes, terms and known contexts of another; what
 *       follows replaces those of the same name.
 *   <li>{@code context first <IRI>}, {@code context second <pattern>}, {@code context current
 *       <IRI>} and {@code context known <IRI>}: see {@link ContextOrder}.
 *   <li>{@code terms <name> [extensible|addresses]}, then words on indented lines: see {@link
 *       Terms}.
 *   <li>{@code pattern <name> <regular expression>} of a whole text.
 *   <li>{@code class <name> [closed]}, then on indented lines its members, {@code needs <member>
 *       <member> …}, {@code stub <mark> <required> …} and {@code rule <name>}: see {@link Shape}.
 * </ul>
 *
 * <p>A member is {@code <name>[|<other name>] <type>[|<type>…] <how many> [flags]}. A type that
 * ends in {@code !} is unusual. How many is {@code 1}, {@code 0..1}, {@code 1..*} or {@code 0..*}.
 * Flags are {@code lone}, {@code lone!}, {@code wanted}, {@code empty}, {@code two} (see {@link
 * Property.Flag}) and {@code has <word>[|<word>…]}.
 *
 * @param shapes by name
 */
record ShapeTable(Map<String, Shape> shapes) {
  /** Keeps a copy. */
  ShapeTable {
    shapes = Map.copyOf(shapes);
  }

  /** Reads the table {@code <name>.shapes} of this package; a fault in it is our own. */
  static ShapeTable load(String name) {
    return ShapeTableReader.read(name);
  }

  Optional<Shape> find(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  /** The class {@code name}, which another class of this table refers to. */
  Shape shape(ClassReference reference) {
    return find(reference.label())
        .orElseThrow(() -> new IllegalStateException("no class " + reference.label()));
  }
}
