package org.armorial.repository;

import org.armorial.model.Assertion;
import org.armorial.model.AssertionSummary;

/**
 * Sees the whole of every award once while a register is read, so that rules need not read it
 * again. Called by one thread, in the order of the awards' paths, only for awards without faults.
 */
@FunctionalInterface
public interface AssertionVisitor {
  /** Sees one award. */
  void visit(AssertionSummary summary, Assertion assertion);

  /** Makes a visitor once the issuer and the definitions are known. */
  @FunctionalInterface
  interface Start {
    /** The visitor for the awards of one register. */
    AssertionVisitor start(Outline outline);
  }

  /** A start that looks at nothing. */
  static Start none() {
    return outline -> (summary, assertion) -> {};
  }
}
