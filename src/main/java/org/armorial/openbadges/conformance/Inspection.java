package org.armorial.openbadges.conformance;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds one document against the classes of a table, from the outside in. */
final class Inspection {
  /** As deep as {@code codec.Json} reads a stranger's document. */
  private static final int DEPTH = 64;

  private final ShapeTable table;
  private final Findings findings;
  private final ValueInspection values;

  Inspection(ShapeTable table, Findings findings) {
    this.table = table;
    this.findings = findings;
    this.values = new ValueInspection(findings, this::nested);
  }

  private void nested(ObjectNode object, ClassReference reference, String pointer, int depth) {
    object(object, table.shape(reference), pointer, depth);
  }

  void object(ObjectNode object, Shape shape, String pointer, int depth) {
    if (depth > DEPTH) {
      findings.add(pointer, Code.TOO_DEEP);
      return;
    }
    Set<String> required =
        shape
            .stub()
            .filter(stub -> object.path(stub.mark()).booleanValue(false))
            .map(Shape.Stub::required)
            .orElse(shape.required());
    for (Property property : shape.properties()) {
      property(object, property, required.contains(property.name()), pointer, depth);
    }
    for (var names : shape.needs()) {
      if (names.stream().noneMatch(object::has)) {
        findings.add(pointer, Code.MISSING_EITHER, Map.of("members", String.join(", ", names)));
      }
    }
    if (shape.closed()) {
      for (String name : object.propertyNames()) {
        if (!shape.knows(name)) {
          findings.add(Place.member(pointer, name), Code.NOT_ALLOWED, "member", name);
        }
      }
    }
    shape.rules().forEach(rule -> rule.check(object, pointer, findings));
  }

  private void property(
      ObjectNode object, Property property, boolean required, String pointer, int depth) {
    boolean found = false;
    for (String name : property.names()) {
      JsonNode value = object.get(name);
      if (value != null) {
        found = true;
        values.judge(value, property, required, Place.member(pointer, name), depth);
      }
    }
    if (!found && required) {
      findings.add(pointer, Code.MISSING, "member", property.name());
    } else if (!found && property.is(Property.Flag.WANTED)) {
      findings.add(pointer, Code.MISSING_RECOMMENDED, "member", property.name());
    }
  }
}
