package org.armorial.repository.field;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.armorial.codec.Json;
import org.armorial.codec.YamlEntry;
import org.armorial.codec.YamlMapping;
import org.armorial.codec.YamlNode;
import org.armorial.codec.YamlScalar;
import org.armorial.codec.YamlSequence;
import org.armorial.fault.FaultCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which fields of a mapping go together. */
sealed interface FieldRule {
  /** Whether the mapping keeps the rule; what breaks it is told. */
  boolean holds(YamlMapping mapping, Place place);

  /** Says the rule in the schema of the mapping. */
  void addTo(ObjectNode schema);

  /** Tells that a field is missing, where the mapping is owned. */
  static void missing(Place place, String field) {
    place.fault(FaultCode.MISSING_FIELD, place.owner(), Map.of("field", field));
  }

  /** Tells that one of several fields is missing. */
  private static void missingOneOf(Place place, List<String> names) {
    Map<String, String> values = Map.of("field", String.join(", ", names), "variant", "choice");
    place.fault(FaultCode.MISSING_FIELD, place.owner(), values);
  }

  /** At least one of these fields. */
  record AtLeastOne(List<String> names) implements FieldRule {
    @Override
    public boolean holds(YamlMapping mapping, Place place) {
      for (String name : names) {
        if (mapping.find(name).isPresent()) {
          return true;
        }
      }
      missingOneOf(place, names);
      return false;
    }

    @Override
    public void addTo(ObjectNode schema) {
      ArrayNode any = schema.putArray("anyOf");
      names.forEach(name -> any.addObject().putArray("required").add(name));
    }
  }

  /** Exactly one of these groups of fields, each whole. */
  record Alternatives(List<List<String>> groups) implements FieldRule {
    @Override
    public boolean holds(YamlMapping mapping, Place place) {
      Set<String> names = names();
      Set<String> present = new LinkedHashSet<>();
      for (YamlEntry entry : mapping.entries()) {
        if (names.contains(entry.key())) {
          present.add(entry.key());
        }
      }
      for (List<String> group : groups) {
        if (group.size() == present.size() && present.containsAll(group)) {
          return true;
        }
      }
      List<List<String>> fitting =
          groups.stream().filter(group -> group.containsAll(present)).toList();
      if (present.isEmpty()) {
        missingOneOf(place, groups.stream().map(group -> group.get(0)).toList());
      } else if (!fitting.isEmpty()) {
        fitting.get(0).stream()
            .filter(name -> !present.contains(name))
            .forEach(name -> missing(place, name));
      } else {
        exclusive(mapping, place, List.copyOf(present));
      }
      return false;
    }

    private static void exclusive(YamlMapping mapping, Place place, List<String> present) {
      String last = present.get(present.size() - 1);
      mapping
          .find(last)
          .ifPresent(
              entry ->
                  place.fault(
                      FaultCode.EXCLUSIVE_FIELDS,
                      entry.keySpan(),
                      Map.of("field", last, "fields", String.join(", ", present))));
    }

    private Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      for (List<String> group : groups) {
        names.addAll(group);
      }
      return names;
    }

    @Override
    public void addTo(ObjectNode schema) {
      ArrayNode one = schema.putArray("oneOf");
      for (List<String> group : groups) {
        ObjectNode alternative = one.addObject();
        ArrayNode required = alternative.putArray("required");
        group.forEach(required::add);
        ObjectNode others = Json.object();
        names().stream().filter(n -> !group.contains(n)).forEach(n -> others.put(n, false));
        if (!others.isEmpty()) {
          alternative.set("properties", others);
        }
      }
    }
  }

  /** A field that makes no sense beside another. */
  record NotWith(String name, String other) implements FieldRule {
    @Override
    public boolean holds(YamlMapping mapping, Place place) {
      Optional<YamlEntry> entry = mapping.find(name);
      if (entry.isEmpty() || mapping.find(other).isEmpty()) {
        return true;
      }
      place.fault(
          FaultCode.EXCLUSIVE_FIELDS,
          entry.get().keySpan(),
          Map.of("field", name, "fields", other + ", " + name));
      return false;
    }

    @Override
    public void addTo(ObjectNode schema) {
      ObjectNode not = schema.putObject("not");
      not.putArray("required").add(name).add(other);
    }
  }

  /** A number that is not above the number of items of a list. */
  record Reachable(String number, String list) implements FieldRule {
    @Override
    public boolean holds(YamlMapping mapping, Place place) {
      Optional<YamlNode> most = mapping.find(number).map(YamlEntry::value);
      Optional<YamlNode> items = mapping.find(list).map(YamlEntry::value);
      if (most.isEmpty()
          || items.isEmpty()
          || !(most.get() instanceof YamlScalar scalar)
          || !(items.get() instanceof YamlSequence sequence)
          || !scalar.text().matches("[0-9]{1,6}")
          || Integer.parseInt(scalar.text()) <= sequence.items().size()) {
        return true;
      }
      Phrase expected =
          new Phrase("form.reachable", Map.of("count", Integer.toString(sequence.items().size())));
      Place inside = new Place(place.sheet(), number, place.owner());
      inside.fault(
          FaultCode.BAD_VALUE,
          scalar.span(),
          expected.addTo(Map.of("value", scalar.text()), "expected"));
      return false;
    }

    @Override
    public void addTo(ObjectNode schema) {
      // Draft-07 cannot compare a number with the length of a list.
    }
  }
}
