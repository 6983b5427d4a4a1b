package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes beyond the classes of a standard. */
final class ExtensionRules {
  private static final String CONTEXT = "@context";
  private static final String EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";
  private static final Set<String> OF_EXTENSIONS =
      Set.of("1EdTechJsonSchemaValidator2019", "1EdTechRevocationList", "1EdTechCredentialRefresh");
  private static final List<String> WITH_TYPES =
      List.of("credentialSchema", "credentialStatus", "refreshService");

  /** Terms that stand in one of the two published bodies of context-3.0.3.json. */
  private static final List<String> UNSTABLE = List.of("endorsementJwt", "jti");

  private ExtensionRules() {}

  /**
   * Context 3.0.3 does not define 1EdTech's own types; without theirs, strict verifiers stop. What
   * is embedded inherits the contexts of the document (JSON-LD 1.1 section 3.1) and is not asked.
   */
  static void types(ObjectNode credential, String pointer, Findings findings) {
    if (!pointer.isEmpty() || Texts.of(credential.path(CONTEXT)).contains(EXTENSIONS)) {
      return;
    }
    for (String member : WITH_TYPES) {
      JsonNode value = credential.path(member);
      JsonNode one = value.isArray() ? value.path(0) : value;
      for (String type : Texts.of(one.path("type"))) {
        if (OF_EXTENSIONS.contains(type)) {
          findings.add(
              Place.member(pointer, member),
              Code.EXTENSIONS_CONTEXT_MISSING,
              Map.of("value", type, "expected", EXTENSIONS));
        }
      }
    }
  }

  /** The two bodies give a signed document that uses them two meanings. */
  static void unstableTerms(ObjectNode credential, String pointer, Findings findings) {
    if (credential.has("proof")) {
      for (String member : UNSTABLE) {
        if (credential.has(member)) {
          findings.add(Place.member(pointer, member), Code.UNSTABLE_TERM, "member", member);
        }
      }
    }
  }

  /** Open Badges 1.1 and 2.0, Extensions: each has a context of its own; the rest is its own. */
  static void contexts(ObjectNode object, String pointer, Findings findings) {
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      boolean extension =
          value.isObject()
              && (member.getKey().startsWith("extensions:")
                  || Texts.of(value.path("type")).contains("Extension"));
      if (extension && !value.has(CONTEXT)) {
        findings.add(
            Place.member(pointer, member.getKey()),
            Code.EXTENSION_WITHOUT_CONTEXT,
            "member",
            member.getKey());
      }
    }
  }
}
