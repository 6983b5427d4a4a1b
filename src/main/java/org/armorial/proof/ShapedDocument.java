package org.armorial.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.armorial.codec.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document taken apart into its shape and the strings that fill it. Two documents of one shape
 * differ in nothing but these strings, and none of these decides what another part means: types,
 * contexts, numbers and keywords belong to the shape, and so does which addresses are equal,
 * because two nodes with one address are one node.
 *
 * @param shape equal for documents of one shape only
 * @param leaves the strings, in the order in which they stand; an address once
 * @param leafIsAddress for each leaf, whether it stands where a node may be meant
 */
record ShapedDocument(String shape, List<String> leaves, List<Boolean> leafIsAddress) {
  /** How the leaves are named in the document that stands for all of one shape. */
  static final String PLACEHOLDER = "urn:armorial-leaf:";

  private static final int MAX_DEPTH = 64;
  private static final int MAX_LEAVES = 10_000;

  /** Takes {@code document} apart; empty when it has nulls or empty arrays, or is immense. */
  static Optional<ShapedDocument> of(JsonNode document, TermNames names) {
    Reading reading = new Reading(names);
    return reading.read(document, "", 0)
        ? Optional.of(
            new ShapedDocument(reading.shape.toString(), reading.leaves, reading.addresses))
        : Optional.empty();
  }

  private static final class Reading {
    private final TermNames names;
    private final StringBuilder shape = new StringBuilder(2048);
    private final List<String> leaves = new ArrayList<>(64);
    private final List<Boolean> addresses = new ArrayList<>(64);
    private final Map<String, Integer> firstOf = new HashMap<>(32);

    Reading(TermNames names) {
      this.names = names;
    }

    /**
     * Every part begins with a letter of its kind and has a known end, so shapes are unambiguous.
     */
    boolean read(JsonNode node, String name, int depth) {
      if (depth > MAX_DEPTH || leaves.size() > MAX_LEAVES) {
        return false;
      }
      switch (node.getNodeType()) {
        case OBJECT -> {
          shape.append('{');
          for (Map.Entry<String, JsonNode> member : node.properties()) {
            shape.append(',');
            text(member.getKey());
            if (names.isFixed(member.getKey())) {
              fixed(member.getValue());
            } else if (!read(member.getValue(), member.getKey(), depth + 1)) {
              return false;
            }
          }
          shape.append('}');
        }
        case ARRAY -> {
          if (node.isEmpty()) {
            return false;
          }
          shape.append('[');
          for (JsonNode item : node) {
            if (!read(item, name, depth + 1)) {
              return false;
            }
          }
          shape.append(']');
        }
        case STRING -> leaf(node.stringValue(), names.addresses().contains(name));
        case NUMBER, BOOLEAN -> fixed(node);
        default -> {
          return false;
        }
      }
      return true;
    }

    private void leaf(String value, boolean address) {
      if (address) {
        Integer first = firstOf.putIfAbsent(value, leaves.size());
        if (first != null) {
          shape.append('=').append((char) first.intValue());
          return;
        }
      }
      shape.append(address ? 'a' : 's');
      leaves.add(value);
      addresses.add(address);
    }

    private void fixed(JsonNode value) {
      if (value.isString()) {
        shape.append('"');
        text(value.stringValue());
      } else if (value.isArray()) {
        shape.append('(');
        value.forEach(this::fixed);
        shape.append(')');
      } else {
        shape.append('j');
        text(value.toString());
      }
    }

    private void text(String text) {
      shape.append((char) (text.length() >>> 16)).append((char) text.length()).append(text);
    }
  }

  /** {@code document} with its leaves replaced by their placeholders. */
  static ObjectNode template(JsonNode document, TermNames names) {
    return (ObjectNode) new Templating(names).copy(document, "");
  }

  private static final class Templating {
    private final TermNames names;
    private final Map<String, String> placeholderOf = new HashMap<>();
    private int next;

    Templating(TermNames names) {
      this.names = names;
    }

    JsonNode copy(JsonNode node, String name) {
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
          return Json.array().add(placeholder(node.stringValue(), name)).get(0);
        }
        default -> {
          return node;
        }
      }
    }

    private String placeholder(String value, String name) {
      return names.addresses().contains(name)
          ? placeholderOf.computeIfAbsent(value, any -> PLACEHOLDER + next++)
          : PLACEHOLDER + next++;
    }
  }
}
