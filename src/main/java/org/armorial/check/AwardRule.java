package org.armorial.check;

import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;
import org.armorial.model.Register;

/**
 * A rule about awards. It sees the whole of each once, one after the other in the order of their
 * paths, and keeps of them no more than it must.
 */
interface AwardRule extends Rule {
  /** Sees one award; what can be judged by itself is told at once. */
  void see(AssertionSummary summary, Assertion award, Report report);

  /**
   * Whether it has anything to say of an award that was erased, whose file tells no more than that
   * there was one.
   */
  default boolean judgesErased() {
    return false;
  }

  /** Tells what only the whole register shows. */
  @Override
  default void check(Register register, Report report) {}
}
