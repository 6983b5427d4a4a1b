package org.armorial.proof;

import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a JSON-LD context says of a term, as far as this package needs it.
 *
 * @param id IRI, compact IRI or keyword; empty when the term is made to mean nothing
 * @param type to what its values are coerced: an IRI, a keyword, or empty
 * @param container keyword, or empty
 * @param scope its own context, when it has one; JSON null forgets all terms
 */
record Term(String id, String type, String container, Optional<JsonNode> scope) {
  private static final Set<String> KEYWORDS =
      Set.of("@id", "@type", "@value", "@language", "@json", "@vocab", "@none");

  /** Reads the definition of {@code name}. */
  static Term of(String name, JsonNode definition) {
    if (definition.isNull()) {
      return new Term("", "", "", Optional.empty());
    }
    if (definition.isString()) {
      return new Term(definition.stringValue(), "", "", Optional.empty());
    }
    JsonNode id = definition.path("@id");
    return new Term(
        id.isMissingNode() ? name : id.asString(""),
        definition.path("@type").asString(""),
        definition.path("@container").asString(""),
        definition.has("@context") ? Optional.of(definition.get("@context")) : Optional.empty());
  }

  boolean isAliasOf(String keyword) {
    return KEYWORDS.contains(keyword) && id.equals(keyword);
  }

  boolean isDefined() {
    return !id.isEmpty();
  }
}
