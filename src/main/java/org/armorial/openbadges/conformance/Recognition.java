package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells standards and kinds apart by contexts, types and, last, members. */
final class Recognition {
  static final String CREDENTIALS_1 = "https://www.w3.org/2018/credentials/v1";
  static final String CREDENTIALS_2 = "https://www.w3.org/ns/credentials/v2";
  private static final String OPEN_BADGES_3 = "https://purl.imsglobal.org/spec/ob/v3p0/context";
  private static final Set<String> OF_CREDENTIALS_1 =
      Set.of(OPEN_BADGES_3 + ".json", OPEN_BADGES_3 + "-3.0.1.json");
  private static final String OPEN_BADGES_1 = "https://w3id.org/openbadges/v1";
  private static final Set<String> OPEN_BADGES_2 =
      Set.of(
          "https://w3id.org/openbadges/v2",
          "https://openbadgespec.org/v2/context.json",
          "https://purl.imsglobal.org/spec/ob/v2p0/context.json",
          "https://purl.imsglobal.org/spec/ob/v2p1/context/ob_v2p1.jsonld");

  /** Where the vocabulary of 2.0 stands, for documents that describe it themselves. */
  private static final String VOCABULARY_2 = "https://w3id.org/openbadges#";

  private static final Set<String> BADGE_CREDENTIALS =
      Set.of("OpenBadgeCredential", "AchievementCredential");
  private static final String ENDORSEMENT_CREDENTIAL = "EndorsementCredential";

  /** All that an issuer of 1.0 may say; fewer members would fit many other documents. */
  private static final Set<String> ISSUER_1 =
      Set.of("name", "url", "description", "image", "email", "revocationList", "org", "contact");

  private Recognition() {}

  static Standard standard(ObjectNode document) {
    List<String> contexts = Texts.of(document.path("@context"));
    for (String context : contexts) {
      if (context.equals(OPEN_BADGES_1)) {
        return Standard.OPEN_BADGES_1_1;
      }
      if (OPEN_BADGES_2.contains(context)) {
        return Standard.OPEN_BADGES_2_0;
      }
    }
    List<String> types = Texts.of(document.path("type"));
    boolean badge =
        contexts.stream().anyMatch(context -> context.startsWith(OPEN_BADGES_3))
            || types.stream().anyMatch(BADGE_CREDENTIALS::contains)
            || types.contains(ENDORSEMENT_CREDENTIAL);
    int first = contexts.indexOf(CREDENTIALS_1);
    int second = contexts.indexOf(CREDENTIALS_2);
    if (badge) {
      boolean older =
          first >= 0
              ? second < 0 || first < second
              : second < 0 && contexts.stream().anyMatch(OF_CREDENTIALS_1::contains);
      return older ? Standard.OPEN_BADGES_3_0_ON_CREDENTIALS_1_1 : Standard.OPEN_BADGES_3_0;
    }
    if (first >= 0 || second >= 0) {
      boolean older = first >= 0 && (second < 0 || first < second);
      return older ? Standard.CREDENTIALS_1_1 : Standard.CREDENTIALS_2_0;
    }
    if (describesOpenBadges2(document.path("@context"))) {
      return Standard.OPEN_BADGES_2_0;
    }
    boolean bare = !document.has("@context") && kindOf1(document) != Kind.UNKNOWN;
    return bare ? Standard.OPEN_BADGES_1_0 : Standard.UNKNOWN;
  }

  private static boolean describesOpenBadges2(JsonNode context) {
    return context.isObject()
        && VOCABULARY_2.equals(context.path("obi").stringValue(""))
        && context.has("verification");
  }

  static Kind kind(ObjectNode document, Standard standard) {
    return switch (standard) {
      case OPEN_BADGES_1_0, OPEN_BADGES_1_1 -> kindOf1(document);
      case OPEN_BADGES_2_0 -> kindOf2(document);
      case UNKNOWN -> Kind.UNKNOWN;
      default -> kindOfCredential(document);
    };
  }

  private static Kind kindOf1(ObjectNode document) {
    if (document.has("badge") && document.has("recipient")) {
      return Kind.ASSERTION;
    }
    if (document.has("criteria") && document.has("issuer") && document.has("name")) {
      return Kind.BADGE_CLASS;
    }
    for (String type : Texts.of(document.path("type"))) {
      switch (type) {
        case "Assertion", "assertion" -> {
          return Kind.ASSERTION;
        }
        case "BadgeClass", "badgeclass" -> {
          return Kind.BADGE_CLASS;
        }
        case "Issuer", "IssuerOrg", "issuerorg", "issuer" -> {
          return Kind.ISSUER;
        }
        default -> {
          // An address, or the type of an extension.
        }
      }
    }
    boolean issuer =
        document.has("name")
            && document.has("url")
            && document.propertyNames().stream()
                .allMatch(name -> ISSUER_1.contains(name) || name.equals("@context"));
    return issuer ? Kind.ISSUER : Kind.UNKNOWN;
  }

  private static Kind kindOf2(ObjectNode document) {
    List<String> types = Texts.of(document.path("type"));
    for (Kind kind :
        List.of(
            Kind.ASSERTION,
            Kind.BADGE_CLASS,
            Kind.ISSUER,
            Kind.PROFILE,
            Kind.ENDORSEMENT,
            Kind.CRYPTOGRAPHIC_KEY,
            Kind.REVOCATION_LIST)) {
      if (types.contains(kind.shape())) {
        return kind;
      }
    }
    // Open Badges 2.0, Assertion: of a revoked one, only id and revoked are required.
    boolean stub = types.isEmpty() && document.path("revoked").booleanValue(false);
    return stub ? Kind.ASSERTION : Kind.UNKNOWN;
  }

  private static Kind kindOfCredential(ObjectNode document) {
    List<String> types = Texts.of(document.path("type"));
    JsonNode subject = document.path("credentialSubject");
    if (types.stream().anyMatch(BADGE_CREDENTIALS::contains) || subject.has("achievement")) {
      return Kind.ACHIEVEMENT_CREDENTIAL;
    }
    boolean endorses = Texts.of(subject.path("type")).contains("EndorsementSubject");
    if (types.contains(ENDORSEMENT_CREDENTIAL) || endorses) {
      return Kind.ENDORSEMENT_CREDENTIAL;
    }
    for (Kind kind :
        List.of(
            Kind.STATUS_LIST_CREDENTIAL,
            Kind.CREDENTIAL,
            Kind.PRESENTATION,
            Kind.ACHIEVEMENT,
            Kind.PROFILE)) {
      if (types.contains(kind.shape())) {
        return kind;
      }
    }
    return Kind.UNKNOWN;
  }
}
