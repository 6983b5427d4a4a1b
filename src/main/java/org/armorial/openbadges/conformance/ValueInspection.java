package org.armorial.openbadges.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.openbadges.conformance.Property.Alternative;
import org.armorial.openbadges.conformance.Property.Flag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds the value of a member against what the member may be. */
final class ValueInspection {
  /** Goes on inside an object of a class. */
  interface Nested {
    void object(ObjectNode object, ClassReference reference, String pointer, int depth);
  }

  private final Findings findings;
  private final Nested nested;

  ValueInspection(Findings findings, Nested nested) {
    this.findings = findings;
    this.nested = nested;
  }

  void judge(JsonNode value, Property property, boolean required, String pointer, int depth) {
    if (value.isNull()) {
      findings.add(pointer, Code.NULL_VALUE);
    } else if (value.isArray()) {
      list(value, property, pointer, depth);
    } else {
      if (property.list() && property.is(Flag.LONE_UNUSUAL)) {
        findings.add(pointer, Code.SINGLE_VALUE);
      }
      if (property.list() && !property.is(Flag.LONE_UNUSUAL) && !property.is(Flag.LONE)) {
        findings.add(pointer, Code.NOT_A_LIST, expected(property));
        return;
      }
      if (required && value.isString() && value.stringValue().isBlank()) {
        findings.add(pointer, Code.EMPTY_TEXT);
      }
      one(value, property, pointer, depth);
      named(value, property, pointer);
    }
  }

  private void list(JsonNode list, Property property, String pointer, int depth) {
    if (!property.list()) {
      findings.add(pointer, Code.NOT_SINGLE, expected(property));
      return;
    }
    if (list.isEmpty() && !property.is(Flag.EMPTY)) {
      findings.add(pointer, Code.EMPTY);
      return;
    }
    if (list.size() == 1 && property.is(Flag.TWO)) {
      findings.add(pointer, Code.ONE_ENTRY);
    }
    for (int i = 0; i < list.size(); i++) {
      one(list.get(i), property, Place.item(pointer, i), depth);
    }
    named(list, property, pointer);
  }

  private void named(JsonNode value, Property property, String pointer) {
    List<String> texts = Texts.of(value);
    for (Set<String> words : property.named()) {
      if (texts.stream().noneMatch(words::contains)) {
        String expected = words.stream().sorted().reduce((a, b) -> a + ", " + b).orElse("");
        findings.add(pointer, Code.TYPE_NOT_NAMED, Map.of("expected", expected));
      }
    }
  }

  private void one(JsonNode value, Property property, String pointer, int depth) {
    if (value.isNull()) {
      findings.add(pointer, Code.NULL_VALUE);
      return;
    }
    List<Alternative> fitting =
        property.alternatives().stream().filter(each -> fits(each.type(), value)).toList();
    if (fitting.isEmpty()) {
      String found = value.getNodeType().name().toLowerCase(Locale.ROOT);
      findings.add(pointer, Code.WRONG_TYPE, Map.of("expected", property.label(), "found", found));
      return;
    }
    Alternative chosen =
        fitting.stream()
            .filter(each -> fault(each.type(), value).isEmpty())
            .findFirst()
            .orElse(fitting.get(0));
    if (chosen.unusual()) {
      findings.add(pointer, Code.OTHER_REFERENCE, expected(property));
    }
    fault(chosen.type(), value)
        .ifPresent(
            code ->
                findings.add(
                    pointer,
                    code,
                    Map.of(
                        "value", Excerpt.of(value.asString()), "expected", chosen.type().label())));
    if (chosen.type() instanceof ClassReference reference && value instanceof ObjectNode object) {
      nested.object(object, reference, pointer, depth + 1);
    }
  }

  private static boolean fits(ValueType type, JsonNode value) {
    if (type instanceof ClassReference) {
      return value.isObject();
    }
    return type instanceof Datatype datatype ? datatype.fits(value) : value.isString();
  }

  private static Optional<Code> fault(ValueType type, JsonNode value) {
    if (type instanceof Datatype datatype) {
      return datatype.fault(value);
    }
    if (type instanceof Terms terms) {
      return terms.fault(value.stringValue());
    }
    if (type instanceof TextPattern pattern && !pattern.accepts(value.stringValue())) {
      return Optional.of(Code.BAD_FORM);
    }
    return Optional.empty();
  }

  private static Map<String, String> expected(Property property) {
    return Map.of("expected", property.label());
  }
}
