package org.armorial.openbadges;

import tools.jackson.databind.node.ObjectNode;

/** What somebody's file, image or page carries; nothing of it is checked yet. */
public sealed interface Carried {
  /** Where it stood. */
  Origin origin();

  /**
   * A badge as JSON: an Assertion, a credential, an endorsement.
   *
   * @param json strict JSON, whole
   */
  record Document(ObjectNode json, Origin origin) implements Carried {}

  /**
   * A badge as a compact JWS (RFC 7515 section 3.1).
   *
   * @param jws three parts in base64url between dots; the first two hold JSON objects
   */
  record Token(String jws, Origin origin) implements Carried {}

  /**
   * Where the badge is said to stand.
   *
   * @param address absolute, http or https
   * @param contentType what is said to stand there; empty when nothing is said
   */
  record Address(String address, String contentType, Origin origin) implements Carried {}
}
