package org.armorial.proof;

import java.util.List;

/**
 * A document of which a signature would not cover everything, or that means something else to
 * somebody else: undefined terms, relative addresses or types, nulls, empty arrays, unknown
 * contexts. Signing one is our own fault; verifying one gives {@link ProofVerdict#UNSAFE}.
 */
public final class UnsafeDocumentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  UnsafeDocumentException(List<String> problems) {
    super("couldn't canonicalise the document: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, each with a JSON Pointer (RFC 6901). */
  public List<String> problems() {
    return problems;
  }
}
