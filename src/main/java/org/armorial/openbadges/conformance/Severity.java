package org.armorial.openbadges.conformance;

/** How much a finding weighs. */
public enum Severity {
  /** The standard forbids it: the document does not conform. */
  ERROR,
  /** The standard allows it, or says nothing, but some verifiers stumble over it. */
  WARNING
}
