package org.armorial.fault;

/** Whether a diagnostic stops the work. */
public enum Severity {
  /** Nothing is published until it is mended. */
  ERROR,
  /** Published all the same; somebody should look. */
  WARNING
}
