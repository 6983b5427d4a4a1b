package org.armorial.codec;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;

/** The JSON Canonicalization Scheme (RFC 8785). */
public final class Jcs {
  private static final int TYPICAL = 4096;

  private Jcs() {}

  /**
   * The one form in bytes of a value; a number that no double holds is rounded as RFC 8785 does.
   */
  public static byte[] bytes(JsonNode value) {
    ByteSink out = new ByteSink(TYPICAL);
    write(out, value);
    return out.toByteArray();
  }

  private static void write(ByteSink out, JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> object(out, value);
      case ARRAY -> array(out, value);
      case STRING -> JsonText.write(out, value.stringValue());
      case BOOLEAN -> out.ascii(value.booleanValue() ? "true" : "false");
      case NULL -> out.ascii("null");
      case NUMBER -> out.ascii(EcmaScriptNumber.text(value.doubleValue()));
      default -> throw new IllegalArgumentException("not JSON: " + value.getNodeType());
    }
  }

  private static void object(ByteSink out, JsonNode object) {
    String[] names = object.propertyNames().toArray(String[]::new);
    // RFC 8785 section 3.2.3: "property name strings ... are compared as arrays of unsigned UTF-16
    // code units", which is the order of String.
    Arrays.sort(names);
    out.write('{');
    boolean first = true;
    for (String name : names) {
      if (!first) {
        out.write(',');
      }
      first = false;
      JsonText.write(out, name);
      out.write(':');
      write(out, object.get(name));
    }
    out.write('}');
  }

  private static void array(ByteSink out, JsonNode array) {
    out.write('[');
    boolean first = true;
    for (JsonNode item : array) {
      if (!first) {
        out.write(',');
      }
      first = false;
      write(out, item);
    }
    out.write(']');
  }
}
