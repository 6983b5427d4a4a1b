package org.armorial.openbadges.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing somewhere in a document. */
final class Mutation {
  private static final String[] NAMES = {
    "id", "type", "name", "proof", "tag", "validUntil", "image", "evidence", "hashed", "unheard-of"
  };
  private static final String[] TEXTS = {
    "", "mot", "ext:Mot", "https://example.org/x", "2026-01-02T03:04:05Z", "Image", "fr", "a.b.c"
  };

  private final Random random;

  Mutation(long seed) {
    random = new Random(seed);
  }

  /** A changed copy. */
  ObjectNode of(ObjectNode document) {
    ObjectNode copy = document.deepCopy();
    List<JsonNode> containers = new ArrayList<>();
    collect(copy, containers);
    JsonNode chosen = containers.get(random.nextInt(containers.size()));
    if (chosen instanceof ObjectNode object) {
      change(object);
    } else if (chosen instanceof ArrayNode array) {
      change(array);
    }
    return copy;
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void change(ObjectNode object) {
    List<String> names = new ArrayList<>(object.propertyNames());
    String name =
        names.isEmpty() || random.nextInt(6) == 0
            ? NAMES[random.nextInt(NAMES.length)]
            : names.get(random.nextInt(names.size()));
    JsonNode old = object.path(name);
    switch (random.nextInt(5)) {
      case 0 -> object.remove(name);
      case 1 -> object.putNull(name);
      case 2 -> object.set(name, Json.array().add(old.isMissingNode() ? value() : old));
      case 3 -> object.set(name, old.isArray() && !old.isEmpty() ? old.get(0) : value());
      default -> object.set(name, value());
    }
  }

  private void change(ArrayNode array) {
    int index = array.isEmpty() ? 0 : random.nextInt(array.size());
    switch (random.nextInt(4)) {
      case 0 -> array.add(value());
      case 1 -> array.removeAll();
      case 2 -> {
        if (!array.isEmpty()) {
          array.remove(index);
        }
      }
      default -> {
        if (!array.isEmpty()) {
          array.set(index, value());
        }
      }
    }
  }

  /** A value of any kind. */
  JsonNode value() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (random.nextInt(8)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextInt(5) - 2);
      case 3 -> nodes.numberNode(random.nextDouble());
      case 4 -> nodes.arrayNode();
      case 5 -> nodes.objectNode();
      default -> nodes.stringNode(TEXTS[random.nextInt(TEXTS.length)]);
    };
  }
}
