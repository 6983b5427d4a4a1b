package org.armorial.repository.field;

import tools.jackson.databind.node.ObjectNode;

/**
 * How much text a field takes.
 *
 * @param max code points
 * @param lines whether it may have several lines
 */
record TextLimits(int max, boolean lines) {
  static TextLimits line(int max) {
    return new TextLimits(max, false);
  }

  static TextLimits block(int max) {
    return new TextLimits(max, true);
  }

  void addTo(ObjectNode schema) {
    schema.put("minLength", 1).put("maxLength", max);
    schema.put(
        "pattern", lines ? "\\S" : "^[^\\u0000-\\u001F\\u007F]*\\S[^\\u0000-\\u001F\\u007F]*$");
  }
}
