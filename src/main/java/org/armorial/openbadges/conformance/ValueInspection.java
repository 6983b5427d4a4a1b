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
    if (property.named().isEmpty()) {
      return;
    }
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
    Optional<Choice> choice = choose(value, property);
    if (choice.isEmpty()) {
      String found = value.getNodeType().name().toLowerCase(Locale.ROOT);
      findings.add(pointer, Code.WRONG_TYPE, Map.of("expected", property.label(), "found", found));
      return;
    }
    ValueType type = choice.get().alternative().type();
    if (choice.get().alternative().unusual()) {
      findings.add(pointer, Code.OTHER_REFERENCE, expected(property));
    }
    if (choice.get().fault().isPresent()) {
      findings.add(
          pointer,
          choice.get().fault().get(),
          Map.of("value", Excerpt.of(value.asString()), "expected", type.label()));
    }
    if (type instanceof ClassReference reference && value instanceof ObjectNode object) {
      nested.object(object, reference, pointer, depth + 1);
    }
  }

  /** What a value is taken for, and what is wrong with it as that. */
  private record Choice(Alternative alternative, Optional<Code> fault) {}

  /** The first alternative without a fault, else the first that fits. */
  private static Optional<Choice> choose(JsonNode value, Property property) {
    Optional<Choice> first = Optional.empty();
    for (Alternative each : property.alternatives()) {
      if (fits(each.type(), value)) {
        Choice choice = new Choice(each, fault(each.type(), value));
        if (choice.fault().isEmpty()) {
          return Optional.of(choice);
        }
        first = first.isPresent() ? first : Optional.of(choice);
      }
    }
    return first;
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
