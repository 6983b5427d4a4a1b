package org.armorial.openbadges.conformance;

import tools.jackson.databind.node.ObjectNode;

/** What holds between the members of one object. */
@FunctionalInterface
interface Rule {
  /** Adds what is wrong with {@code object}, which stands at {@code pointer}. */
  void check(ObjectNode object, String pointer, Findings findings);
}
