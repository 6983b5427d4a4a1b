package org.armorial.proof;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.FixedNode;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document that stands for all of one shape: a placeholder for each leaf. */
final class Template {
  private static final String PLACEHOLDER = "urn:armorial-leaf:";

  private final TermNames names;
  private final Set<String> taken;
  private final Map<String, String> placeholderOf = new HashMap<>();
  private boolean ambiguous;
  private int next;

  private Template(TermNames names, ShapedDocument shaped) {
    this.names = names;
    this.taken = shaped.taken();
    this.ambiguous = shaped.shape().contains(PLACEHOLDER);
  }

  /**
   * {@code document} with its leaves replaced by their placeholders; empty when something else in
   * it looks like one.
   *
   * @param shaped the same document, taken apart
   */
  static Optional<JsonNode> of(JsonNode document, ShapedDocument shaped, TermNames names) {
    Template template = new Template(names, shaped);
    JsonNode copy = template.copy(document, "");
    return template.ambiguous ? Optional.empty() : Optional.of(copy);
  }

  /** The number of the leaf for which {@code text} stands, or -1. */
  static int leafNamedBy(String text) {
    return text.startsWith(PLACEHOLDER)
        ? Integer.parseInt(text.substring(PLACEHOLDER.length()))
        : -1;
  }

  private JsonNode copy(JsonNode node, String name) {
    if (node instanceof FixedNode fixed) {
      ambiguous |= fixed.form().texts().stream().anyMatch(text -> text.contains(PLACEHOLDER));
      return node;
    }
    switch (node.getNodeType()) {
      case OBJECT -> {
        ObjectNode object = Json.object();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
          object.set(
              member.getKey(),
              names.isFixed(member.getKey())
                  ? member.getValue()
                  : copy(member.getValue(), member.getKey()));
        }
        return object;
      }
      case ARRAY -> {
        ArrayNode array = Json.array();
        node.forEach(item -> array.add(copy(item, name)));
        return array;
      }
      case STRING -> {
        String text = node.stringValue();
        return JsonNodeFactory.instance.stringNode(
            names.addresses().contains(name) ? address(text) : PLACEHOLDER + next++);
      }
      default -> {
        return node;
      }
    }
  }

  private String address(String text) {
    return taken.contains(text)
        ? text
        : placeholderOf.computeIfAbsent(text, any -> PLACEHOLDER + next++);
  }
}
