package org.armorial.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a document with one thing changed. */
final class Mutations {
  private Mutations() {}

  /** One for each member removed, each text changed, each item doubled with a change. */
  static List<ObjectNode> of(ObjectNode document) {
    List<ObjectNode> all = new ArrayList<>();
    walk(document, document, "", all);
    return all;
  }

  private static void walk(ObjectNode root, JsonNode node, String pointer, List<ObjectNode> all) {
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        String inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
        ObjectNode without = root.deepCopy();
        ((ObjectNode) without.at(pointer)).remove(name);
        all.add(without);
        ObjectNode other = root.deepCopy();
        ((ObjectNode) other.at(pointer)).set(name, changed(object.get(name)));
        all.add(other);
        walk(root, object.get(name), inner, all);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        ObjectNode other = root.deepCopy();
        ((ArrayNode) other.at(pointer)).set(i, changed(array.get(i)));
        all.add(other);
        walk(root, array.get(i), pointer + "/" + i, all);
      }
    }
  }

  private static JsonNode changed(JsonNode value) {
    if (value.isString()) {
      return Json.array().add(value.stringValue() + "x").get(0);
    }
    return value.isObject()
        ? Json.object().put("id", "urn:x:changed")
        : Json.array().add("urn:x:changed");
  }

  /** The bytes of {@code document} with a few of them other ones, cut, or doubled. */
  static byte[] noise(Random random, ObjectNode document) {
    byte[] bytes = Json.compact(document);
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(5) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length))
        : bytes;
  }
}
