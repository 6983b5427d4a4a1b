package org.armorial.proof;

/** What came of verifying one proof. */
public enum ProofVerdict {
  /** The key made it over exactly this document. */
  VALID,
  /** The key did not make it, or not over this document. */
  INVALID,
  /** There is none of the asked kind. */
  ABSENT,
  /** A kind of proof, or an algorithm, that this program does not know. */
  UNSUPPORTED,
  /** The document has parts that a signature would not cover. */
  UNSAFE,
  /** Nobody told this program what the terms of the document mean, so it could not check. */
  UNKNOWN_CONTEXT
}
