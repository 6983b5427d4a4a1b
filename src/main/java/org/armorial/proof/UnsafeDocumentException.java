package org.armorial.proof;

import java.util.List;

/**
 * A document of which a signature would not cover everything, or that means something else to
 * somebody else: undefined terms, relative addresses or types, nulls, empty arrays, unknown
 * contexts. Signing one is our own fault; verifying one gives {@link ProofVerdict#UNKNOWN_CONTEXT}
 * or {@link ProofVerdict#UNSAFE}.
 */
public final class UnsafeDocumentException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;
  private final List<String> unknownContexts;

  UnsafeDocumentException(List<String> problems) {
    this(problems, List.of());
  }

  UnsafeDocumentException(List<String> problems, List<String> unknownContexts) {
    super("couldn't canonicalise the document: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
    this.unknownContexts = List.copyOf(unknownContexts);
  }

  /** What is wrong, each with a JSON Pointer (RFC 6901). */
  public List<String> problems() {
    return problems;
  }

  /** The addresses of contexts that are not known; of one inside the document, its JSON. */
  public List<String> unknownContexts() {
    return unknownContexts;
  }

  /** What this means to whoever verifies. */
  ProofVerdict verdict() {
    return unknownContexts.isEmpty() ? ProofVerdict.UNSAFE : ProofVerdict.UNKNOWN_CONTEXT;
  }
}
