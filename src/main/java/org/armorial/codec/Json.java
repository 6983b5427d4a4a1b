package org.armorial.codec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one home of JSON (RFC 8259): strict reading under limits, and writing that gives the same
 * bytes for the same value everywhere.
 */
public final class Json {
  private Json() {}

  /** Reads one document from outside, under {@link JsonLimits#DOCUMENT}. */
  public static JsonNode parse(byte[] bytes) throws JsonException {
    return parse(bytes, JsonLimits.DOCUMENT);
  }

  /**
   * Reads exactly one value: strict UTF-8 without a byte order mark, no member name twice, nothing
   * behind it. Members keep their order.
   */
  public static JsonNode parse(byte[] bytes, JsonLimits limits) throws JsonException {
    return new JsonReader(bytes, limits).read();
  }

  /** A new object; its members are written in the order in which they are put. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A new array. */
  public static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** {@code object} as it is now, as a {@link FixedNode}. */
  public static ObjectNode fixed(ObjectNode object) {
    return object instanceof FixedObject fixed ? fixed : FixedObject.of(object);
  }

  /** {@code array} as it is now, as a {@link FixedNode}. */
  public static ArrayNode fixed(ArrayNode array) {
    return array instanceof FixedArray fixed ? fixed : FixedArray.of(array);
  }

  /** {@code value} with everything inside it fixed; other nodes cannot be changed anyway. */
  static JsonNode fixed(JsonNode value) {
    if (value instanceof ObjectNode object) {
      return fixed(object);
    }
    return value instanceof ArrayNode array ? fixed(array) : value;
  }

  /** UTF-8 with an indent of two spaces, LF and a last LF; members in their order. */
  public static byte[] pretty(JsonNode value) {
    return new JsonWriter(true).write(value);
  }

  /** UTF-8 without white space; members in their order. */
  public static byte[] compact(JsonNode value) {
    return new JsonWriter(false).write(value);
  }
}
