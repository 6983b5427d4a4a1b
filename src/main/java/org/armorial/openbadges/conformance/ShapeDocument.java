package org.armorial.openbadges.conformance;

import java.util.Arrays;
import java.util.List;
import org.armorial.codec.Json;
import org.armorial.fault.Severity;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The tables of this package in one document, for readers that are not written in Java. */
public final class ShapeDocument {
  private ShapeDocument() {}

  /**
   * Three members: {@code tables}, the lines of each by its name as {@link ShapeTable} describes
   * them; {@code standards}, the table's name by the word of the standard; {@code warnings}, the
   * words of the codes that break nothing.
   */
  public static ObjectNode document() {
    ObjectNode document = Json.object();
    ObjectNode tables = document.putObject("tables");
    ObjectNode standards = document.putObject("standards");
    for (Standard standard : Standard.values()) {
      if (standard != Standard.UNKNOWN) {
        standards.put(standard.word(), standard.table());
        add(tables, standard.table());
      }
    }
    ArrayNode warnings = document.putArray("warnings");
    Arrays.stream(Code.values())
        .filter(code -> code.severity() == Severity.WARNING)
        .forEach(code -> warnings.add(code.word()));
    return document;
  }

  private static void add(ObjectNode tables, String name) {
    List<String> lines = ShapeTableReader.lines(name);
    tables.put(name, String.join("\n", lines));
    for (String line : lines) {
      String used = line.startsWith("use ") ? line.substring("use ".length()) : name;
      if (!tables.has(used)) {
        add(tables, used);
      }
    }
  }
}
