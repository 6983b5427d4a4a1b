package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A class of a standard.
 *
 * @param name of the class
 * @param closed whether other members are forbidden
 * @param properties its members
 * @param required names of those that must be there
 * @param needs lists of names, of each of which one must be there
 * @param stub what is required of an object that says it is revoked
 * @param rules what holds between members
 */
record Shape(
    String name,
    boolean closed,
    List<Property> properties,
    Set<String> required,
    List<List<String>> needs,
    Optional<Stub> stub,
    List<Rule> rules) {
  /**
   * A document of which most has been taken away.
   *
   * @param mark the member that says so by being true
   * @param required what is still required
   */
  record Stub(String mark, Set<String> required) {}

  boolean knows(String member) {
    return properties.stream().anyMatch(property -> property.names().contains(member));
  }
}
