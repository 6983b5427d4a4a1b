package org.armorial.repository.field;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.armorial.codec.Json;
import org.armorial.text.Language;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the schema of one file type, and keeps the parts that stand in it once. */
final class SchemaDefinitions {
  private final Map<String, Optional<ObjectNode>> parts = new TreeMap<>();

  /** A reference to the schema of a set that holds itself. */
  ObjectNode reference(FieldSet set) {
    if (!parts.containsKey(set.id())) {
      parts.put(set.id(), Optional.empty());
      parts.put(set.id(), Optional.of(set.schema(this)));
    }
    return Json.object().put("$ref", "#/definitions/" + set.id());
  }

  /** A closed object with a help text in both languages for each field. */
  ObjectNode mapping(FieldSet set, List<FieldRule> rules) {
    ObjectNode schema = Json.object().put("type", "object");
    ObjectNode properties = Json.object();
    ArrayNode required = Json.array();
    for (Field<?> field : set.fields()) {
      properties.set(field.name(), described(set, field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    schema.set("properties", properties);
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.put("additionalProperties", false);
    rules.forEach(rule -> rule.addTo(schema));
    return schema;
  }

  private ObjectNode described(FieldSet set, Field<?> field) {
    String french = field.help(set, Language.FRENCH);
    String english = field.help(set, Language.ENGLISH);
    ObjectNode described = Json.object();
    described.put(
        "title", field.label(set, Language.FRENCH) + " / " + field.label(set, Language.ENGLISH));
    // Editors show one description whatever their language, so it holds both.
    described.put("description", french + "\n\n" + english);
    described.put("markdownDescription", french + "\n\n*" + english + "*");
    ObjectNode schema = field.kind().schema(this);
    if (schema.has("$ref")) {
      // Draft-07, section 8.3: everything beside a $ref is ignored.
      described.putArray("allOf").add(schema);
    } else {
      described.setAll(schema);
    }
    ArrayNode examples = Json.array();
    field.example(set, Language.FRENCH).ifPresent(examples::add);
    field.example(set, Language.ENGLISH).ifPresent(examples::add);
    if (!examples.isEmpty()) {
      described.set("examples", examples);
    }
    return described;
  }

  /** The parts that are referred to. */
  Optional<ObjectNode> definitions() {
    ObjectNode all = Json.object();
    parts.forEach((name, part) -> part.ifPresent(schema -> all.set(name, schema)));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
