package org.armorial.openbadges.conformance;

import tools.jackson.databind.node.ObjectNode;

/** The standards that documents of badges follow. */
public enum Standard {
  /** Open Badges 1.0: no context. */
  OPEN_BADGES_1_0("open-badges-1.0", "open-badges-1"),
  /** Open Badges 1.1. */
  OPEN_BADGES_1_1("open-badges-1.1", "open-badges-1-1"),
  /** Open Badges 2.0, and 2.1, whose documents are the same. */
  OPEN_BADGES_2_0("open-badges-2.0", "open-badges-2"),
  /** Open Badges 3.0 with its first contexts, on Verifiable Credentials 1.1. */
  OPEN_BADGES_3_0_ON_CREDENTIALS_1_1(
      "open-badges-3.0-on-credentials-1.1", "open-badges-3-on-credentials-1"),
  /** Open Badges 3.0 on Verifiable Credentials 2.0. */
  OPEN_BADGES_3_0("open-badges-3.0", "open-badges-3"),
  /** A Verifiable Credential 1.1 that is no badge. */
  CREDENTIALS_1_1("credentials-1.1", "credentials-1"),
  /** A Verifiable Credential 2.0 that is no badge. */
  CREDENTIALS_2_0("credentials-2.0", "credentials-2"),
  /** None of these. */
  UNKNOWN("unknown", "");

  private final String word;
  private final String table;

  Standard(String word, String table) {
    this.word = word;
    this.table = table;
  }

  /** The standard that {@code document} says it follows, by its contexts, types and members. */
  public static Standard of(ObjectNode document) {
    return Recognition.standard(document);
  }

  /** The name in reports and message keys. */
  public String word() {
    return word;
  }

  /** Whether its documents are Verifiable Credentials. */
  public boolean hasCredentials() {
    return switch (this) {
      case OPEN_BADGES_3_0_ON_CREDENTIALS_1_1, OPEN_BADGES_3_0, CREDENTIALS_1_1, CREDENTIALS_2_0 ->
          true;
      default -> false;
    };
  }

  String table() {
    return table;
  }
}
