package org.armorial.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.armorial.codec.Jcs;
import tools.jackson.databind.JsonNode;

/**
 * The canonical form of JSON (RFC 8785) of documents that have one. Section 3.1: data "MUST adhere
 * to the I-JSON … format": strings are Unicode, numbers are doubles. Another document would be
 * rounded, so that two different ones would have one signature.
 */
final class JcsForm {
  private JcsForm() {}

  /**
   * The bytes.
   *
   * @throws UnsafeDocumentException when the document has none of its own
   */
  static byte[] bytes(JsonNode document) {
    List<String> problems = new ArrayList<>();
    collect(document, "", problems);
    if (!problems.isEmpty()) {
      throw new UnsafeDocumentException(problems);
    }
    return Jcs.bytes(document);
  }

  private static void collect(JsonNode value, String at, List<String> problems) {
    switch (value.getNodeType()) {
      case OBJECT -> {
        for (Map.Entry<String, JsonNode> member : value.properties()) {
          text(member.getKey(), at, problems);
          collect(member.getValue(), at + "/" + Coverage.escape(member.getKey()), problems);
        }
      }
      case ARRAY -> {
        int index = 0;
        for (JsonNode item : value) {
          collect(item, at + "/" + index++, problems);
        }
      }
      case STRING -> text(value.stringValue(), at, problems);
      case NUMBER -> {
        if (!isDouble(value)) {
          problems.add(at + ": a number that is rounded");
        }
      }
      default -> {}
    }
  }

  private static void text(String text, String at, List<String> problems) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      problems.add(at + ": not Unicode text");
    }
  }

  private static boolean isDouble(JsonNode number) {
    if (!Double.isFinite(number.doubleValue())) {
      return false;
    }
    String written = new String(Jcs.bytes(number), StandardCharsets.US_ASCII);
    return new BigDecimal(written).compareTo(number.decimalValue()) == 0;
  }
}
