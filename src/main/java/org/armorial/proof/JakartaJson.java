package org.armorial.proof;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Jackson's trees as those of Jakarta JSON, which titanium wants. */
final class JakartaJson {
  private JakartaJson() {}

  static JsonObject object(JsonNode node) {
    return object(JsonProvider.provider(), node);
  }

  private static JsonObject object(JsonProvider provider, JsonNode node) {
    JsonObjectBuilder builder = provider.createObjectBuilder();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      builder.add(member.getKey(), value(provider, member.getValue()));
    }
    return builder.build();
  }

  private static JsonArray array(JsonProvider provider, JsonNode node) {
    JsonArrayBuilder builder = provider.createArrayBuilder();
    node.forEach(item -> builder.add(value(provider, item)));
    return builder.build();
  }

  private static JsonValue value(JsonProvider provider, JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> object(provider, node);
      case ARRAY -> array(provider, node);
      case STRING -> provider.createValue(node.stringValue());
      case BOOLEAN -> node.booleanValue() ? JsonValue.TRUE : JsonValue.FALSE;
      case NULL -> JsonValue.NULL;
      case NUMBER -> provider.createValue(node.decimalValue());
      default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
    };
  }
}
