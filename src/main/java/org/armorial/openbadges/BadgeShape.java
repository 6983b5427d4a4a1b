package org.armorial.openbadges;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a JSON object says that it is; whether it conforms is another question. */
enum BadgeShape {
  /** An Assertion, a credential, an endorsement. */
  BADGE,
  /** A credential about credentials, such as a Comprehensive Learner Record. */
  BUNDLE,
  /** A Verifiable Presentation. */
  PRESENTATION,
  /** A credential or presentation as a data: URL. */
  ENVELOPE,
  OTHER;

  private static final Set<String> BADGES =
      Set.of(
          "Assertion",
          "Endorsement",
          "OpenBadgeCredential",
          "AchievementCredential",
          "EndorsementCredential",
          "VerifiableCredential");

  static BadgeShape of(ObjectNode object) {
    List<String> types = types(object);
    if (types.stream().anyMatch(type -> type.startsWith("EnvelopedVerifiable"))) {
      return ENVELOPE;
    }
    if (types.contains("VerifiablePresentation")) {
      return PRESENTATION;
    }
    boolean credential = types.stream().anyMatch(BADGES::contains);
    if (types.contains("ClrCredential")
        || (credential && object.path("credentialSubject").has("verifiableCredential"))) {
      return BUNDLE;
    }
    return credential || isUntypedAssertion(object) ? BADGE : OTHER;
  }

  /**
   * Open Badges 1.0 had no types: "recipient" and "badge" are required of an Assertion. Of 2.0: "If
   * revoked is true, only revoked and id are required properties".
   */
  private static boolean isUntypedAssertion(ObjectNode object) {
    return (object.has("recipient") && object.has("badge"))
        || (object.path("revoked").asBoolean(false) && object.has("id"));
  }

  /** The types, joined, for those who are told that it is no badge; at most 100 characters. */
  static String type(ObjectNode object) {
    String joined = String.join(", ", types(object));
    return joined.codePointCount(0, joined.length()) <= 100
        ? joined
        : joined.substring(0, joined.offsetByCodePoints(0, 100)) + "…";
  }

  /** Names of the types: a prefix, or the vocabulary's address before them, is left out. */
  private static List<String> types(ObjectNode object) {
    JsonNode type = object.has("type") ? object.path("type") : object.path("@type");
    List<String> types = new ArrayList<>();
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      if (one.isString()) {
        String text = one.stringValue();
        int cut =
            Math.max(text.lastIndexOf('#'), Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')));
        types.add(text.substring(cut + 1));
      }
    }
    return types;
  }
}
