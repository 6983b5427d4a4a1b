package org.armorial.codec;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Writes a tree in member order, indented or not. */
final class JsonWriter {
  private static final int TYPICAL = 4096;
  private static final byte[] SPACES = " ".repeat(16).getBytes(StandardCharsets.US_ASCII);

  private final ByteSink out = new ByteSink(TYPICAL);
  private final boolean indent;

  JsonWriter(boolean indent) {
    this.indent = indent;
  }

  byte[] write(JsonNode value) {
    value(value, 0);
    if (indent) {
      out.write('\n');
    }
    return out.toByteArray();
  }

  /** An object or array {@code depth} levels below the top, without line end. */
  static byte[] container(JsonNode value, boolean indent, int depth) {
    JsonWriter writer = new JsonWriter(indent);
    writer.container(value, depth);
    return writer.out.toByteArray();
  }

  private void container(JsonNode value, int depth) {
    if (value.isObject()) {
      object(value, depth);
    } else {
      array(value, depth);
    }
  }

  private void value(JsonNode value, int depth) {
    if (value instanceof FixedNode fixed) {
      out.write(indent ? fixed.form().indented(depth) : fixed.form().compact());
      return;
    }
    switch (value.getNodeType()) {
      case OBJECT -> object(value, depth);
      case ARRAY -> array(value, depth);
      case STRING -> JsonText.write(out, value.stringValue());
      case BOOLEAN -> out.ascii(value.booleanValue() ? "true" : "false");
      case NULL -> out.ascii("null");
      case NUMBER -> out.ascii(number(value));
      default -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
    }
  }

  private static String number(JsonNode value) {
    if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
      throw new IllegalArgumentException("not a JSON number: " + value);
    }
    return value.isDouble() || value.isFloat()
        ? EcmaScriptNumber.text(value.doubleValue())
        : value.asString();
  }

  private void object(JsonNode object, int depth) {
    if (object.isEmpty()) {
      out.ascii("{}");
      return;
    }
    char before = '{';
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      out.write(before);
      before = ',';
      line(depth + 1);
      JsonText.write(out, member.getKey());
      out.write(':');
      if (indent) {
        out.write(' ');
      }
      value(member.getValue(), depth + 1);
    }
    line(depth);
    out.write('}');
  }

  private void array(JsonNode array, int depth) {
    if (array.isEmpty()) {
      out.ascii("[]");
      return;
    }
    char before = '[';
    for (JsonNode item : array) {
      out.write(before);
      before = ',';
      line(depth + 1);
      value(item, depth + 1);
    }
    line(depth);
    out.write(']');
  }

  private void line(int depth) {
    if (indent) {
      out.write('\n');
      for (int left = 2 * depth; left > 0; left -= SPACES.length) {
        out.write(SPACES, 0, Math.min(left, SPACES.length));
      }
    }
  }
}
