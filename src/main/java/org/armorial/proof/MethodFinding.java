package org.armorial.proof;

import java.util.Optional;

/** What came of looking for a verification method in a document. */
public sealed interface MethodFinding {
  /**
   * The document has the method and allows it for the purpose.
   *
   * @param id absolute
   * @param controller of the method, as it says itself
   * @param key ready to verify
   */
  record Found(String id, Optional<String> controller, VerificationKey key)
      implements MethodFinding {}

  /**
   * The document is the key and nothing else. Whether it may be used, only the document of its
   * controller can say: {@link VerificationMethods#allows}.
   *
   * @param id absolute, that of the document
   * @param controller whose document is to be asked
   * @param key ready to verify
   */
  record Bare(String id, Optional<String> controller, VerificationKey key)
      implements MethodFinding {}

  /**
   * There is no key to verify with.
   *
   * @param reason why
   */
  record NotFound(Reason reason) implements MethodFinding {}

  /** Why there is no key to verify with. */
  enum Reason {
    /** The document says that it is another than the one that the method's id leads to. */
    DOCUMENT_ID_DIFFERS,
    /** The document does not have the method. */
    NOT_LISTED,
    /** The document has the method, for another purpose. */
    NOT_FOR_PURPOSE,
    /** No key that this program can read, or two under one id. */
    UNREADABLE,
    /** Its issuer revoked it. */
    REVOKED,
    /** Its issuer gave it an end, which has come. */
    EXPIRED
  }
}
