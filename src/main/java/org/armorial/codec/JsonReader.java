package org.armorial.codec;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds one tree from Jackson's tokens, so that every limit and refusal is ours and placed. */
final class JsonReader {
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_EXPONENT = 400;
  private static final String SYNTAX = "json.syntax";

  /** No object mapper around it: the classes of one take a tenth of a second to load. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();

  private final byte[] bytes;
  private final JsonLimits limits;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;

  JsonReader(byte[] bytes, JsonLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  JsonNode read() throws JsonException {
    if (bytes.length > limits.bytes()) {
      throw at(0, "json.bytes", "more than " + limits.bytes() + " bytes");
    }
    if (Utf8.startsWithByteOrderMark(bytes)) {
      throw at(0, "json.mark", "it starts with a byte order mark");
    }
    int bad = Utf8.firstInvalid(bytes);
    if (bad >= 0) {
      throw at(bad, "json.utf8", "not UTF-8");
    }
    // Jackson guesses UTF-16 and UTF-32 from zero bytes; no JSON text has one.
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw at(i, SYNTAX, "a zero byte");
      }
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (parser.nextToken() == null) {
        throw at(0, "json.early", "it is empty");
      }
      JsonNode value = tree(parser);
      if (parser.nextToken() != null) {
        throw at(parser, "json.trailing", "something follows the value");
      }
      return value;
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
      throw at((int) Math.max(0, offset), SYNTAX, e.getOriginalMessage());
    }
  }

  private JsonNode tree(JsonParser parser) throws JsonException {
    Deque<ContainerNode<?>> open = new ArrayDeque<>();
    int count = 0;
    String name = "";
    while (true) {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.PROPERTY_NAME) {
        name = text(parser, parser.currentName());
        if (open.peek() instanceof ObjectNode object && object.has(name)) {
          throw at(parser, "json.duplicate", "the member \"" + name + "\" stands twice");
        }
      } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
        JsonNode closed = open.pop();
        if (open.isEmpty()) {
          return closed;
        }
      } else {
        if (++count > limits.nodes()) {
          throw at(parser, "json.values", "more than " + limits.nodes() + " values");
        }
        JsonNode value = value(parser, token);
        if (open.peek() instanceof ObjectNode object) {
          object.set(name, value);
        } else if (open.peek() instanceof ArrayNode array) {
          array.add(value);
        }
        if (value instanceof ContainerNode<?> container) {
          if (open.size() == limits.depth()) {
            throw at(parser, "json.depth", "more than " + limits.depth() + " levels deep");
          }
          open.push(container);
        } else if (open.isEmpty()) {
          return value;
        }
      }
      if (parser.nextToken() == null) {
        throw at(bytes.length, "json.early", "it ends too early");
      }
    }
  }

  private JsonNode value(JsonParser parser, JsonToken token) throws JsonException {
    return switch (token) {
      case START_OBJECT -> nodes.objectNode();
      case START_ARRAY -> nodes.arrayNode();
      case VALUE_STRING -> nodes.stringNode(text(parser, parser.getString()));
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      case VALUE_NUMBER_INT -> integer(parser);
      case VALUE_NUMBER_FLOAT -> decimal(parser);
      default -> throw at(parser, SYNTAX, "unexpected " + token);
    };
  }

  private JsonNode integer(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      default -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal(JsonParser parser) throws JsonException {
    BigDecimal value;
    try {
      value = parser.getDecimalValue();
    } catch (NumberFormatException e) {
      // BigDecimal's own limit on exponents: 1e99999999999.
      throw at(parser, "json.number", "a number out of range");
    }
    // A short text such as 1e999999999 must not become a number with a billion digits.
    if (Math.abs((long) value.scale()) > MAX_EXPONENT || Double.isInfinite(value.doubleValue())) {
      throw at(parser, "json.number", "a number out of range");
    }
    return nodes.numberNode(value);
  }

  private String text(JsonParser parser, String text) throws JsonException {
    if (text.length() > limits.stringLength()) {
      throw at(
          parser, "json.string", "a string of more than " + limits.stringLength() + " characters");
    }
    if (!Utf8.isEncodable(text)) {
      throw at(parser, "json.surrogate", "half of a surrogate pair");
    }
    return text;
  }

  private JsonException at(JsonParser parser, String reason, String why) {
    return at((int) Math.max(0, parser.currentTokenLocation().getByteOffset()), reason, why);
  }

  private JsonException at(int offset, String reason, String why) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < Math.min(offset, bytes.length); i++) {
      if (bytes[i] == '\n') {
        line++;
        column = 1;
      } else if ((bytes[i] & 0xC0) != 0x80) {
        column++;
      }
    }
    return new JsonException(reason, why, line, column);
  }
}
