package org.armorial.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.FixedForm;
import org.armorial.codec.FixedNode;
import tools.jackson.databind.JsonNode;

/**
 * A document taken apart into its shape and the strings that fill it. Two documents of one shape
 * differ in nothing but these strings, and none of these decides what another part means: types,
 * contexts, numbers and keywords belong to the shape, and so does which addresses are equal,
 * because two nodes with one address are one node.
 *
 * <p>A {@link FixedNode} belongs to the shape as a whole, by its digest. So an address elsewhere
 * that equals a string inside one is no leaf but belongs to the shape, too.
 *
 * @param shape equal for documents of one shape only
 * @param leaves the strings, in the order in which they stand; an address once
 * @param leafIsAddress for each leaf, whether it stands where a node may be meant
 * @param taken the addresses that are no leaves because they stand in a fixed part
 */
record ShapedDocument(
    String shape, List<String> leaves, List<Boolean> leafIsAddress, Set<String> taken) {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_LEAVES = 10_000;

  /**
   * Takes {@code document} apart; empty when it has nulls, empty arrays or, inside, contexts that
   * {@code names} are not from, or is immense.
   */
  static Optional<ShapedDocument> of(JsonNode document, TermNames names) {
    Reading reading = new Reading(names, Set.of());
    if (!reading.read(document, "", 0)) {
      return Optional.empty();
    }
    Set<String> taken = reading.addressesInFixedParts();
    if (!taken.isEmpty()) {
      reading = new Reading(names, taken);
      reading.read(document, "", 0);
    }
    return Optional.of(
        new ShapedDocument(reading.shape.toString(), reading.leaves, reading.addresses, taken));
  }

  private static final class Reading {
    private final TermNames names;
    private final Set<String> taken;
    private final StringBuilder shape = new StringBuilder(2048);
    private final List<String> leaves = new ArrayList<>(64);
    private final List<Boolean> addresses = new ArrayList<>(64);
    private final Map<String, Integer> firstOf = new HashMap<>(32);
    private final List<FixedForm> fixedParts = new ArrayList<>();

    Reading(TermNames names, Set<String> taken) {
      this.names = names;
      this.taken = taken;
    }

    /**
     * Every part begins with a letter of its kind and has a known end, so shapes are unambiguous.
     */
    boolean read(JsonNode node, String name, int depth) {
      if (depth > MAX_DEPTH || leaves.size() > MAX_LEAVES) {
        return false;
      }
      if (node instanceof FixedNode fixed) {
        fixedParts.add(fixed.form());
        digest(fixed);
        return true;
      }
      switch (node.getNodeType()) {
        case OBJECT -> {
          shape.append('{');
          for (Map.Entry<String, JsonNode> member : node.properties()) {
            shape.append(',');
            text(member.getKey());
            if (member.getKey().equals("@context") && !names.hold(member.getValue())) {
              return false;
            }
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
        if (taken.contains(value)) {
          shape.append('"');
          text(value);
          return;
        }
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

    /** What decides about meaning, or has none of its own. */
    private void fixed(JsonNode value) {
      if (value instanceof FixedNode fixed) {
        digest(fixed);
      } else if (value.isString()) {
        shape.append('"');
        text(value.stringValue());
      } else if (value.isArray()) {
        shape.append('(');
        value.forEach(this::fixed);
        shape.append(')');
      } else if (value.isBoolean()) {
        shape.append(value.booleanValue() ? 't' : 'n');
      } else {
        shape.append('j');
        text(value.toString());
      }
    }

    private void digest(FixedNode fixed) {
      shape.append('f').append(fixed.form().digest());
    }

    private void text(String text) {
      shape.append((char) (text.length() >>> 16)).append((char) text.length()).append(text);
    }

    Set<String> addressesInFixedParts() {
      Set<String> found = Set.of();
      for (FixedForm part : fixedParts) {
        for (String address : firstOf.keySet()) {
          if (part.texts().contains(address)) {
            found = found.isEmpty() ? new HashSet<>() : found;
            found.add(address);
          }
        }
      }
      return found;
    }
  }
}
